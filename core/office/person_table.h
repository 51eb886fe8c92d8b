// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/projection.h"

#include <optional>
#include <vector>

namespace chuangkou {

struct PersonTag;
/// The same person is the same subject on every machine of the office (see personIdOf).
using PersonId = Id<PersonTag>;
struct UnitTag;
using UnitId = Id<UnitTag>;

/// What kind of document a person showed.
enum class IdentityKind { None, ResidentId, ResidencePermit, Passport, PermanentResident };
[[nodiscard]] QString identityKindKey(IdentityKind kind);
[[nodiscard]] IdentityKind identityKindFromKey(const QString& key);

struct Person {
    PersonId id;
    IdentityKind kind = IdentityKind::None;
    QString number; ///< normalised: 18 digits for a resident ID
    QString name;
    QString phone;
};

struct Unit {
    UnitId id;
    QString code; ///< unified social credit code; empty when none was shown
    QString name;
    QString representative;
    QString contact;
    QString phone;
};

// person_recorded {id_kind, number, name, phone}   person_noted {text}
// unit_recorded   {code, name, representative, contact, phone}
// A field that is absent keeps what was known.
// A person's fields combine; notes add up.
inline constexpr EventKind kPersonKinds[] = {
    {"person_recorded", 1, Reach::Office, Merge::Fields},
    {"person_noted", 1, Reach::Office, Merge::Independent},
    {"unit_recorded", 1, Reach::Office, Merge::Fields},
};

/// p_persons and p_units.
class PersonTable final : public Projection {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("persons"); }
    [[nodiscard]] int version() const override { return 2; }
    [[nodiscard]] std::span<const EventKind> kinds() const override { return kPersonKinds; }
    [[nodiscard]] QStringList tables() const override {
        return {QStringLiteral("p_persons"), QStringLiteral("p_units")};
    }
    [[nodiscard]] QStringList schema() const override;
    [[nodiscard]] QStringList indexes() const override;
    void fold(Sql& sql, const SubjectId& subject, const std::vector<Event>& events) const override;

    [[nodiscard]] static std::optional<Person> find(Sql& sql, const PersonId& id);
    [[nodiscard]] static std::optional<Unit> findUnit(Sql& sql, const UnitId& id);
    /// Persons whose number, phone or name is just this text; at most 20.
    [[nodiscard]] static std::vector<Person> search(Sql& sql, const QString& text);
    /// Units whose code or name is just this text; at most 20.
    [[nodiscard]] static std::vector<Unit> searchUnits(Sql& sql, const QString& text);
};

/// With a number: H(the office's person key, kind, number), the same on every machine and not to
/// be enumerated without the key. Without: a new id, or `known` when the person was chosen.
[[nodiscard]] PersonId personIdOf(Sql& sql, IdSource& ids, const Person& person);
[[nodiscard]] UnitId unitIdOf(Sql& sql, IdSource& ids, const Unit& unit);

/// The event that records what is new about a person or unit; nullopt when all of it is known.
/// Sets `id`. Empty fields do not erase what is known.
[[nodiscard]] std::optional<NewEvent> recordPerson(Sql& sql, IdSource& ids, Person& person);
[[nodiscard]] std::optional<NewEvent> recordUnit(Sql& sql, IdSource& ids, Unit& unit);

/// "张*" and "2203****1234": what lists show until a file is opened (and then say so with
/// recordPersonViewed).
[[nodiscard]] QString maskedName(const QString& name);
[[nodiscard]] QString maskedNumber(const QString& number);
/// "138****5678"; of a short one the last two digits are enough.
[[nodiscard]] QString maskedPhone(const QString& phone);

} // namespace chuangkou
