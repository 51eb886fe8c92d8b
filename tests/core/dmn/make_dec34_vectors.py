#!/usr/bin/env python3
# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes decimal operations and their results as Python's decimal module computes them.

    python3 make_dec34_vectors.py [COUNT [SEED [wide]]] > tests/data/dmn/dec34_vectors.csv

Columns: operation, a, b (a number, or the scale of a rounding), result ("none" when there is no number).
With "wide" one number of twenty stands at the ends of the exponents.
"""
import decimal
import random
import sys
from decimal import Decimal

CONTEXT = decimal.Context(prec=34, rounding=decimal.ROUND_HALF_EVEN, Emin=-6143, Emax=6144)
ROUNDINGS = {
    "half even": decimal.ROUND_HALF_EVEN,
    "half up": decimal.ROUND_HALF_UP,
    "half down": decimal.ROUND_HALF_DOWN,
    "up": decimal.ROUND_UP,
    "down": decimal.ROUND_DOWN,
    "floor": decimal.ROUND_FLOOR,
    "ceiling": decimal.ROUND_CEILING,
}
WIDE = len(sys.argv) > 3
ARITHMETIC = {
    "plus": CONTEXT.add,
    "minus": CONTEXT.subtract,
    "times": CONTEXT.multiply,
    "divided": CONTEXT.divide,
}


def canonical(value):
    """The text that Dec34::toString gives."""
    if value == 0:
        return "0"
    sign, digits, exponent = value.as_tuple()
    digits = "".join(map(str, digits)).lstrip("0")
    while digits.endswith("0"):
        digits = digits[:-1]
        exponent += 1
    point = len(digits) + exponent
    if point > 34 or point < -34:
        text = digits[0] + ("." + digits[1:] if len(digits) > 1 else "")
        text += "E%s%d" % ("+" if point > 0 else "", point - 1)
    elif point <= 0:
        text = "0." + "0" * -point + digits
    elif exponent >= 0:
        text = digits + "0" * exponent
    else:
        text = digits[:point] + "." + digits[point:]
    return "-" + text if sign else text


def number(source):
    shape = source.random()
    if shape < 0.1:  # a tie at some decimal
        return Decimal(source.randint(-9999, 9999)).scaleb(-2) + Decimal(5).scaleb(-3)
    if shape < 0.5:  # money
        return Decimal(source.randint(-10**9, 10**9)).scaleb(-source.randint(0, 4))
    digits = source.randint(1, 34)
    coefficient = source.randint(-(10**digits), 10**digits) // 10
    if WIDE and source.random() < 0.1:
        return Decimal(coefficient).scaleb(source.choice([-1, 1]) * source.randint(3000, 6111), CONTEXT)
    return Decimal(coefficient).scaleb(source.randint(-40, 20))


def result(operation, *arguments):
    try:
        with decimal.localcontext(CONTEXT):
            value = operation(*arguments)
    except (decimal.DivisionByZero, decimal.InvalidOperation, decimal.Overflow):
        return "none"
    return canonical(value)


def rounded(value, scale, mode):
    if value.as_tuple().exponent >= -scale:
        return canonical(value)
    wide = decimal.Context(prec=100, Emin=-6143, Emax=6144)
    return canonical(value.quantize(Decimal(1).scaleb(-scale), rounding=mode, context=wide))


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    source = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 2020)
    print("operation,a,b,result")
    for _ in range(count):
        kind = source.choice([*ARITHMETIC, *ROUNDINGS, "text", "compare"])
        a = number(source)
        if kind in ARITHMETIC:
            b = number(source)
            print(f"{kind},{a},{b},{result(ARITHMETIC[kind], a, b)}")
        elif kind in ROUNDINGS:
            scale = source.randint(-3, 8)
            print(f"{kind},{a},{scale},{rounded(a, scale, ROUNDINGS[kind])}")
        elif kind == "text":
            print(f"{kind},{a},,{canonical(a)}")
        else:
            b = source.choice([number(source), a])
            print(f"{kind},{a},{b},{(a > b) - (a < b)}")


main()
