# SPDX-FileCopyrightText: Chuangkou contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What merges, verifies and parses: tests take every branch of these files."""

MERGES = [
    "core/store/conflict_table.cpp",
    "core/store/event_intake.cpp",
    "core/store/event.cpp",  # the order of the fold
    "core/store/merge.cpp",
]
VERIFIES = [
    "core/crypto/aead.cpp",
    "core/crypto/keys.cpp",
    "core/store/accepted_offices.cpp",
    "core/store/certificate.cpp",
    "core/store/held_chains.cpp",
    "core/store/revocation.cpp",
    "core/store/verify.cpp",
    "core/sync/bundle_import.cpp",
    "core/sync/bundle_trust.cpp",
    "core/sync/import_desk.cpp",
]
PARSES = [
    "core/crypto/chunk_stream.cpp",
    "core/store/canonical.cpp",
    "core/store/key_file.cpp",
    "core/sync/bundle_header.cpp",
    "core/sync/bundle_read.cpp",
    "core/sync/bundle_state.cpp",
    "core/sync/compressed_stream.cpp",
    "core/sync/enrolment_form.cpp",
    "core/sync/local_rows.cpp",
    "core/sync/office_card.cpp",
    "core/sync/record_form.cpp",
]
# What a bundle holds is planned by the same links that its reader checks.
PLANS = ["core/sync/bundle_plan.cpp"]
FILES = MERGES + VERIFIES + PARSES + PLANS

# File to (condition as it stands there, the way it never takes, why nothing can make it).
NO_MEMORY = "only without memory or a random source, where the program ends"
NEVER = {
    "core/crypto/keys.cpp": [
        ("!oneTime", "true", NO_MEMORY),
        ("!sealed", "true", NO_MEMORY),
    ],
    "core/crypto/chunk_stream.cpp": [("!sealed", "true", NO_MEMORY)],
    "core/sync/compressed_stream.cpp": [
        ("ZSTD_isError(left)", "true", NO_MEMORY),
        ("!compress(m_ended ? QByteArray() : framed(**block), m_ended)", "true", NO_MEMORY),
    ],
    "core/sync/bundle_import.cpp": [
        ("writer.officePublic != m_officePublic", "false", "an office is never a level of itself"),
        ("!file.seek(source.start + bundle.header.size)", "true", "it was just read from there"),
    ],
    "core/sync/bundle_plan.cpp": [
        ("!range", "true", "the event that the range follows was just found"),
    ],
    "core/sync/import_desk.cpp": [
        ("!file.open(QIODevice::ReadOnly)", "true", "the copy was just written"),
    ],
}
