// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

namespace chuangkou {

namespace {

void createEventTables(Sql& sql) {
    sql.exec(QStringLiteral(R"(
        CREATE TABLE ev_origins (
            id INTEGER PRIMARY KEY,
            origin BLOB NOT NULL UNIQUE,
            device BLOB NOT NULL,
            epoch INTEGER NOT NULL
        ) STRICT)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE ev_events (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            origin INTEGER NOT NULL REFERENCES ev_origins (id),
            seq INTEGER NOT NULL,
            previous BLOB NOT NULL,
            hlc_ms INTEGER NOT NULL,
            hlc_counter INTEGER NOT NULL,
            at INTEGER NOT NULL,
            actor BLOB NOT NULL,
            subject BLOB NOT NULL,
            parents BLOB NOT NULL,
            kind TEXT NOT NULL,
            kind_version INTEGER NOT NULL,
            body_hash BLOB NOT NULL,
            salt BLOB,
            body BLOB
        ) STRICT)"));
    // Not unique: two rows of one (origin, seq) are the proof of a fork (E3).
    sql.exec(QStringLiteral("CREATE INDEX ev_events_chain ON ev_events (origin, seq)"));
    sql.exec(QStringLiteral("CREATE INDEX ev_events_subject ON ev_events (subject, id)"));
    sql.exec(QStringLiteral("CREATE INDEX ev_events_kind ON ev_events (kind, id)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE ev_heads (
            origin BLOB NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            at INTEGER NOT NULL,
            signature BLOB NOT NULL,
            day_close INTEGER NOT NULL,
            PRIMARY KEY (origin, seq)
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE ev_certificates (
            device BLOB NOT NULL PRIMARY KEY,
            certificate BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE ev_blobs (
            hash BLOB NOT NULL PRIMARY KEY,
            size INTEGER NOT NULL,
            key BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"));
}

void createLocalTables(Sql& sql) {
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_device (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            device BLOB NOT NULL,
            signing_public BLOB NOT NULL,
            signing_secret BLOB NOT NULL,
            sealing_public BLOB NOT NULL,
            sealing_secret BLOB NOT NULL,
            office BLOB,
            office_public BLOB,
            origin BLOB,
            epoch INTEGER NOT NULL
        ) STRICT)"));
    // The office key, sealed to each 系统管理员 and to the recovery key; only at its machine (K1).
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_office_key (
            account BLOB NOT NULL PRIMARY KEY,
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_clock (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            hlc_ms INTEGER NOT NULL,
            hlc_counter INTEGER NOT NULL
        ) STRICT)"));
    sql.exec(QStringLiteral("INSERT INTO l_clock VALUES (1, 0, 0)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_settings (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_drafts (
            account BLOB NOT NULL,
            form TEXT NOT NULL,
            content TEXT NOT NULL,
            saved_at INTEGER NOT NULL,
            PRIMARY KEY (account, form)
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_imports (
            bundle BLOB NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            state TEXT NOT NULL,
            done INTEGER NOT NULL,
            total INTEGER NOT NULL,
            missing TEXT NOT NULL,
            received_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_door (
            day TEXT NOT NULL PRIMARY KEY,
            key BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_projections (
            name TEXT NOT NULL PRIMARY KEY,
            version INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"));
}

void createFirstTables(Sql& sql) {
    createEventTables(sql);
    createLocalTables(sql);
}

/// What is known of the office's other machines, and where the blobs are.
void createPeerTables(Sql& sql) {
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_peers (
            device BLOB NOT NULL PRIMARY KEY,
            epoch INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            written_at INTEGER NOT NULL,
            heard_at INTEGER,
            vector BLOB NOT NULL,
            difference INTEGER,
            difference_at INTEGER,
            measured INTEGER,
            set_aside INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_peer_blobs (
            device BLOB NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (device, hash)
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_peer_wants (
            device BLOB NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (device, hash)
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_wanted_blobs (
            hash BLOB NOT NULL PRIMARY KEY,
            size INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_blob_arrivals (
            hash BLOB NOT NULL PRIMARY KEY,
            epoch INTEGER NOT NULL,
            seq INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    // The watched folder (B8): what of it was read, and what all files there hold together.
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_folder_files (
            file TEXT NOT NULL PRIMARY KEY,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            refusal TEXT
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_folder_heads (
            origin BLOB NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (origin, hash)
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_folder_blobs (
            hash BLOB NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID)"));
}

/// Revoked devices, what this machine found about forks, and what it was before it joined anew.
void createDeviceTables(Sql& sql) {
    sql.exec(QStringLiteral(R"(
        CREATE TABLE ev_revocations (
            event BLOB NOT NULL PRIMARY KEY,
            device BLOB NOT NULL,
            office_public BLOB NOT NULL
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral("CREATE INDEX ev_revocations_device ON ev_revocations (device)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE ev_accepted (
            event BLOB NOT NULL,
            origin BLOB NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            at INTEGER NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY (event, origin, hash)
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral("CREATE INDEX ev_accepted_origin ON ev_accepted (origin)"));
    sql.exec(QStringLiteral("CREATE TABLE ev_left_out (event INTEGER PRIMARY KEY) STRICT"));
    // Heads of revoked devices beyond what is accepted: their events were seen and not taken in.
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_passed_over (
            origin BLOB NOT NULL,
            device BLOB NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            at INTEGER NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY (origin, hash)
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_findings (
            id INTEGER PRIMARY KEY,
            what TEXT NOT NULL,
            device BLOB NOT NULL,
            origin BLOB NOT NULL,
            seq INTEGER NOT NULL,
            found_at INTEGER NOT NULL,
            acknowledged_at INTEGER,
            acknowledged_by BLOB,
            UNIQUE (what, origin, seq)
        ) STRICT)"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE l_former_device (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            device BLOB NOT NULL,
            origin BLOB NOT NULL
        ) STRICT)"));
    // One signed head for each branch of an origin, also where two have one seq.
    sql.exec(QStringLiteral("ALTER TABLE ev_heads RENAME TO ev_heads_before"));
    sql.exec(QStringLiteral(R"(
        CREATE TABLE ev_heads (
            origin BLOB NOT NULL,
            seq INTEGER NOT NULL,
            hash BLOB NOT NULL,
            at INTEGER NOT NULL,
            signature BLOB NOT NULL,
            day_close INTEGER NOT NULL,
            PRIMARY KEY (origin, seq, hash)
        ) STRICT, WITHOUT ROWID)"));
    sql.exec(QStringLiteral("INSERT INTO ev_heads (origin, seq, hash, at, signature, day_close) "
                            "SELECT origin, seq, hash, at, signature, day_close "
                            "FROM ev_heads_before"));
    sql.exec(QStringLiteral("DROP TABLE ev_heads_before"));
}

/// Levels: which office wrote an origin (NULL: certified before there were others), and a quick
/// answer to which contents are not here.
void addOffices(Sql& sql) {
    sql.exec(QStringLiteral("ALTER TABLE ev_origins ADD COLUMN office BLOB"));
    sql.exec(QStringLiteral("CREATE INDEX ev_events_withheld ON ev_events (origin, subject) "
                            "WHERE body IS NULL"));
}

constexpr Migration kMigrations[] = {
    {1, &createFirstTables},
    {2, &createPeerTables},
    {3, &createDeviceTables},
    {4, &addOffices},
};

constexpr bool strictlyIncreasing() {
    for (size_t i = 1; i < std::size(kMigrations); ++i)
        if (kMigrations[i].version <= kMigrations[i - 1].version)
            return false;
    return true;
}
static_assert(strictlyIncreasing(), "migrations must be in order");

} // namespace

const DatabaseFormat& storeFormat() {
    static const DatabaseFormat format{kStoreApplicationId, kMigrations};
    return format;
}

} // namespace chuangkou
