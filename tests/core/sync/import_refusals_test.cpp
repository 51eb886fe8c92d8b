// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "core/sync/backup.h"
#include "core/sync/peers.h"
#include "tests/core/sync/forge.h"
#include "tests/core/sync/range_writer.h"
#include "tests/support/small_disk.h"

#include <catch2/generators/catch_generators.hpp>

#include <sys/resource.h>

#include <csignal>

using namespace chuangkou;

namespace {

CheckedBundle checked(Store& store, const QString& path) {
    const Device& device = store.device();
    return checkBundle(store, {path, 0}, {device.officePublic, device.sealing}).value();
}

Result<AppliedBundle> applied(Store& store, const QString& path, const CheckedBundle& bundle) {
    return applyBundle(store, {path, 0}, bundle,
                       [](Sql&, std::int64_t) -> Result<void> { return {}; });
}

QString waitingIn(const Store& store) {
    return QDir(store.quarantineFolder()).entryList(QDir::Files).join(u' ');
}

/// A chain that a certified machine makes up: `seq` and one more event behind `previous`.
struct MadeUp {
    std::vector<Event> events;
    SignedHead head;
    QByteArray device; ///< who is said to have written it

    MadeUp(Store& by, const QByteArray& origin, std::int64_t seq, QByteArray previous,
           const char* kind = "setting_set")
        : device(by.device().id) {
        for (int i = 0; i < 2; ++i) {
            Event event;
            event.origin = origin;
            event.seq = seq + i;
            event.previous = previous;
            event.at = by.clock().nowMs();
            event.hlc = {event.at, 0};
            event.subject = settingSubject(QStringLiteral("made up"));
            event.kind = QString::fromLatin1(kind);
            event.kindVersion = 1;
            event.body = R"({"name":"made up","value":1})";
            event.salt = QByteArray(16, 's');
            event.bodyHash = bodyHash(event.salt, event.body);
            event.hash = eventHash(event);
            previous = event.hash;
            events.push_back(event);
        }
        head = signHead(origin, seq + 1, previous, by.clock().nowMs(), by.device().signing).value();
    }
    [[nodiscard]] QByteArray bundle(Store& by, Store& to) const {
        BundleHeader form = senderOf(by);
        form.ranges = {
            {head.origin, events.front().seq, head.seq, events.front().previous, head.hash}};
        const QByteArray origins = CanonicalWriter()
                                       .raw(device)
                                       .number(0)
                                       .number(static_cast<std::uint64_t>(head.at))
                                       .raw(head.signature)
                                       .result();
        const std::vector<RecordEncoder::Item> items{{0, events[0]}, {0, events[1]}};
        return forged(
            by, to.device().sealing.publicKey, form,
            listed({blockOf(BlockType::Certificates, CanonicalWriter().number(0).result()),
                    blockOf(BlockType::Origins, origins), stateBlock(),
                    blockOf(BlockType::Records, RecordEncoder().block(items)),
                    blockOf(BlockType::End, {})}));
    }
};

OriginHead lastOf(Store& store, const QByteArray& origin) {
    return store.read([&](Sql& sql) -> Result<OriginHead> { return *EventLog::head(sql, origin); })
        .value();
}

/// Why the second machine refuses a chain that the office's machine made up; nothing changes.
Error refusalOf(Two& two, const MadeUp& chain) {
    Store& store = *two.second.store;
    const QStringList before = everything(store);
    const QString path = two.file(QStringLiteral("made up.ckb"));
    writeBytes(path, chain.bundle(*two.office.store, store));
    const auto done = imported(two.second, path);
    REQUIRE_FALSE(done);
    CHECK((everything(store) == before));
    CHECK(waitingIn(store).isEmpty());
    return done.error();
}

} // namespace

TEST_CASE("a certified machine cannot go on another's chain, nor on its own from elsewhere",
          "[sync]") {
    Two two;
    Store& bad = *two.office.store;
    Store& store = *two.second.store;
    appendSettings(bad, two.office.session, QStringLiteral("a"), 4);
    appendSettings(store, two.second.session, QStringLiteral("b"), 4);
    REQUIRE(imported(two.second, exported(two.office, two.file(QStringLiteral("a.ckb")))));
    const OriginHead own = lastOf(store, bad.device().origin);
    const OriginHead theirs = lastOf(store, store.device().origin);
    const auto damage = [](const char* what) {
        return Error{ErrorCode::BundleDamaged, QString::fromLatin1(what)};
    };
    CHECK(refusalOf(two, MadeUp(bad, theirs.origin, theirs.seq + 1, theirs.hash)) ==
          damage("origin"));
    CHECK(refusalOf(two, MadeUp(bad, own.origin, theirs.seq + 1, theirs.hash)) ==
          damage("previous"));
    CHECK(refusalOf(two, MadeUp(bad, own.origin, own.seq + 5, own.hash)) == damage("previous"));
    // What differs from these in nothing but that it is right comes in.
    const QString path = two.file(QStringLiteral("right.ckb"));
    writeBytes(path, MadeUp(bad, own.origin, own.seq + 1, own.hash).bundle(bad, store));
    CHECK(imported(two.second, path));
}

TEST_CASE("a chain of a device that this office does not trust is refused with all that it says",
          "[sync]") {
    Two two;
    Store& bad = *two.office.store;
    const OriginHead own = lastOf(bad, bad.device().origin);
    Certificate stranger;
    stranger.signingPublic = newSigningKey()->publicKey;
    stranger.sealingPublic = newSealingKey()->publicKey;
    stranger.machineNumber = 2;
    stranger = certify(stranger, newSigningKey().value()).value();
    // Its word that an office is accepted above this one vouches for nobody.
    MadeUp chain(bad, hash256("elsewhere"), own.seq + 1, own.hash, "superior_accepted");
    chain.device = stranger.device;
    CHECK(refusalOf(two, chain).code == ErrorCode::BundleUncertified);
    // Also where its certificate has stood here since its office was accepted once.
    REQUIRE(two.second.store->writeLocal([&](Sql& sql) -> Result<void> {
        keepCertificate(sql, stranger);
        return {};
    }));
    CHECK(refusalOf(two, chain).code == ErrorCode::BundleUncertified);
    // The same word of a machine of this office, known here though the file does not say it again.
    REQUIRE(imported(two.second, exported(two.office, two.file(QStringLiteral("a.ckb")))));
    const OriginHead last = lastOf(bad, bad.device().origin);
    const QString path = two.file(QStringLiteral("right.ckb"));
    writeBytes(path, MadeUp(bad, last.origin, last.seq + 1, last.hash, "superior_accepted")
                         .bundle(bad, *two.second.store));
    CHECK(imported(two.second, path));
}

TEST_CASE("a file that cannot be read, or is too large for any bundle, leaves nothing behind",
          "[sync]") {
    Two two;
    Store& store = *two.second.store;
    const QString path = exported(two.office, two.file(QStringLiteral("a.ckb")));
    const QStringList before = everything(store);
    const auto code = [&](const BundleSource& source) {
        const auto done = importBundle(store, source);
        return done ? ErrorCode::InvalidInput : done.error().code;
    };
    CHECK(code({two.file(QStringLiteral("none.ckb")), 0}) == ErrorCode::FileUnreadable);
    CHECK(code({path, -1}) == ErrorCode::FileUnreadable);
    CHECK(checkBundle(store, {path, -1}, {store.device().officePublic, store.device().sealing})
              .error()
              .code == ErrorCode::FileUnreadable);
    CHECK(code({QStringLiteral("/proc/self/mem"), 0}) ==
          ErrorCode::FileUnreadable); // fails on read
    const QString sparse = two.file(QStringLiteral("sparse.ckb"));
    writeBytes(sparse, {});
    REQUIRE(QFile::resize(sparse, kLargestBundle + 1));
    CHECK(code({sparse, 0}) == ErrorCode::BundleTooLarge);
    Session door = two.second.session;
    door.roles = {};
    CHECK(ImportDesk(store, door).importFile(path).error().code == ErrorCode::NotAllowed);
    CHECK(waitingIn(store).isEmpty());
    CHECK((everything(store) == before));
    REQUIRE(QDir(store.quarantineFolder()).removeRecursively());
    writeBytes(store.quarantineFolder(), "a file in the way");
    CHECK(code({path, 0}) == ErrorCode::FileUnwritable);
    REQUIRE(QFile::remove(store.quarantineFolder()));
    CHECK(imported(two.second, path));
}

TEST_CASE("fault 14: a disk that is full while a file is copied in is told, and nothing stays",
          "[sync]") {
    Two two;
    Store& store = *two.second.store;
    const SmallDisk disk(store.quarantineFolder(), "mode=0700,size=12k");
    if (!disk.isMounted())
        SKIP("only root can make a disk that is full");
    // The shorter one fails only when it is flushed, the longer one finds room for a part.
    const auto [size, isFullBefore] =
        GENERATE(table<qsizetype, bool>({{14'000, false}, {2'000'000, false}, {2'000'000, true}}));
    const QString rest = store.quarantineFolder() + QStringLiteral("/rest");
    if (isFullBefore)
        writeBytes(rest, QByteArray(12 * 1024, 'r'));
    const QStringList before = everything(store);
    const QString path = two.file(QStringLiteral("a.ckb"));
    writeBytes(path, QByteArray(size, 'x'));
    CHECK(imported(two.second, path).error().code == ErrorCode::DiskFull);
    QFile::remove(rest);
    CHECK(waitingIn(store).isEmpty());
    CHECK((everything(store) == before));
}

TEST_CASE("a quarantine that takes nothing, without being full, is told as such", "[sync]") {
    Two two;
    Store& store = *two.second.store;
    const QString path = two.file(QStringLiteral("a.ckb"));
    writeBytes(path, QByteArray(100'000, 'x'));
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{0, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &none) == 0);
    const auto done = imported(two.second, path);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    (void)std::signal(SIGXFSZ, signalBefore);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::FileUnwritable);
    CHECK(waitingIn(store).isEmpty());
}

TEST_CASE("a quarantine without room for one more name refuses the file", "[sync]") {
    Two two;
    Store& store = *two.second.store;
    const QString path = exported(two.office, two.file(QStringLiteral("a.ckb")));
    const SmallDisk disk(store.quarantineFolder(), "mode=0700,nr_inodes=1");
    if (!disk.isMounted())
        SKIP("only root can make a disk that is full");
    CHECK(imported(two.second, path).error().code == ErrorCode::FileUnwritable);
}

TEST_CASE("a file whose place in the quarantine is taken is refused before anything is noted",
          "[sync]") {
    Two two;
    Store& store = *two.second.store;
    const QString path = exported(two.office, two.file(QStringLiteral("a.ckb")));
    const QString place =
        QStringLiteral("%1/%2.ckb")
            .arg(store.quarantineFolder(),
                 QString::fromLatin1(checked(store, path).header.identity.first(16).toHex()));
    REQUIRE(QDir().mkpath(place + QStringLiteral("/in the way")));
    CHECK(imported(two.second, path).error().code == ErrorCode::FileUnwritable);
    CHECK(ImportDesk(store, two.second.session).pending()->empty());
    REQUIRE(QDir(place).removeRecursively());
    CHECK(imported(two.second, path));
}

TEST_CASE("an attachment that cannot be kept ends the import, and it comes the next time",
          "[sync]") {
    Two two;
    Store& store = *two.second.store;
    const QByteArray hash =
        two.office.store
            ->write([&](Sql& sql) { return two.office.store->blobs().put(sql, "attachment"); })
            .value();
    const QString path = exported(two.office, two.file(QStringLiteral("a.ckb")));
    const QString place = QFileInfo(store.blobs().pathOf(hash)).path();
    REQUIRE(QDir().mkpath(QFileInfo(place).path()));
    QDir(place).removeRecursively();
    writeBytes(place, "a file in the way");
    CHECK_FALSE(imported(two.second, path));
    REQUIRE(QFile::remove(place));
    const auto again = imported(two.second, path);
    REQUIRE(again);
    CHECK(again->applied.blobs == 1);
    CHECK(verifyStore(store).value().isSound());
}

TEST_CASE("a store that waits for its admission goes on with no import", "[sync]") {
    TestMachine machine;
    const QString folder = machine.path(QStringLiteral("store"));
    const QString setup = QStringLiteral("only until admitted 9");
    REQUIRE(joinRequest(folder, machine.context(), setup, machine.path(QStringLiteral("request"))));
    const auto opened = Store::open(folder, machine.context(), QString(), setup);
    REQUIRE(opened);
    CHECK(continueImports(*opened->store)->empty());
}

TEST_CASE("a copy that was cut off a day ago goes, one of today stays", "[sync]") {
    Two two;
    Store& store = *two.second.store;
    REQUIRE(QDir().mkpath(store.quarantineFolder()));
    const auto cutOff = [&](const char* name, std::int64_t ms) {
        QFile part(store.quarantineFolder() + QLatin1Char('/') + QLatin1String(name));
        REQUIRE(part.open(QIODevice::WriteOnly));
        REQUIRE(part.setFileTime(QDateTime::fromMSecsSinceEpoch(ms),
                                 QFileDevice::FileModificationTime));
    };
    constexpr std::int64_t kHour = 3'600'000;
    cutOff("old.part", store.clock().nowMs() - 25 * kHour);
    cutOff("new.part", store.clock().nowMs() - 23 * kHour);
    REQUIRE(continueImports(store));
    CHECK(waitingIn(store) == QStringLiteral("new.part"));
}

TEST_CASE("a bundle of too many events to be kept in memory comes in by a second reading",
          "[sync]") {
    Two two;
    Store& store = *two.second.store;
    appendSettings(*two.office.store, two.office.session, QStringLiteral("a"), 4);
    const QString path = exported(two.office, two.file(QStringLiteral("a.ckb")));
    CheckedBundle bundle = checked(store, path);
    REQUIRE_FALSE(bundle.events.empty());
    const auto fresh = bundle.header.events();
    bundle.events.clear();
    CHECK(applied(store, two.file(QStringLiteral("gone.ckb")), bundle).error().code ==
          ErrorCode::FileUnreadable);
    const auto done = applied(store, path, bundle);
    REQUIRE(done);
    CHECK(done->events + done->known == fresh);
    CHECK(done->events >= 4);
    CHECK(verifyStore(store).value().isSound());
    // Changed in between: nothing of a file is believed that is not read with its check.
    appendSettings(*two.office.store, two.office.session, QStringLiteral("b"), 4);
    const QString next = exported(two.office, two.file(QStringLiteral("b.ckb")));
    bundle = checked(store, next);
    bundle.events.clear();
    QByteArray bytes = bytesOf(next);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    writeBytes(next, bytes);
    CHECK(applied(store, next, bundle).error().code == ErrorCode::BundleDamaged);
}

TEST_CASE("events of a chain that no writer vouches for are not written", "[sync]") {
    Two two;
    Store& store = *two.second.store;
    const QString path = exported(two.office, two.file(QStringLiteral("a.ckb")));
    CheckedBundle bundle = checked(store, path);
    const QStringList before = everything(store);
    bundle.events = MadeUp(*two.office.store, hash256("nobody's"), 1, QByteArray("", 0)).events;
    CHECK(applied(store, path, bundle).error().code == ErrorCode::BundleUncertified);
    CHECK((everything(store) == before));
}

TEST_CASE("a backup is read whole even where all of its events are held", "[sync]") {
    Two two;
    const auto saved =
        backup(*two.office.store, two.office.session, two.file(QStringLiteral("backups")));
    REQUIRE(saved);
    QString file;
    for (const QString& name : QDir(saved->folder).entryList({QStringLiteral("*.ckb")}))
        file = saved->folder + QLatin1Char('/') + name;
    REQUIRE_FALSE(file.isEmpty());
    const auto bundle =
        checkBundle(*two.office.store, {file, 0},
                    {two.office.store->device().officePublic, *two.office.session.key});
    REQUIRE(bundle);
    CHECK(bundle->header.kind == BundleKind::Backup);
    CHECK_FALSE(bundle->isKnown);
    CHECK_FALSE(bundle->localBlocks.empty());
}

TEST_CASE("a bundle of version 1 comes in, though it says nothing of its sender", "[sync]") {
    Two two;
    Store& sender = *two.office.store;
    BundleHeader form = senderOf(sender);
    form.version = 1;
    const QString path = two.file(QStringLiteral("old.ckb"));
    writeBytes(
        path, forged(sender, two.second.store->device().sealing.publicKey, form,
                     listed({blockOf(BlockType::Certificates, CanonicalWriter().number(0).result()),
                             blockOf(BlockType::Origins, {}), blockOf(BlockType::End, {})})));
    const auto done = imported(two.second, path);
    REQUIRE(done);
    CHECK(done->applied.events == 0);
}

TEST_CASE("fault 14: whichever statement of an import fails, the next try brings all in",
          "[sync]") {
    Two two;
    RangeWriter writer(*two.office.store, two.office.session);
    std::vector<std::int64_t> ends{0, writer.mark()};
    for (int part = 1; part <= 4; ++part)
        ends.push_back(writer.append(QString::number(part), 2));
    const auto file = [&](size_t part) {
        return writer.write(two.file(QStringLiteral("%1.ckb").arg(part)), ends[part] + 1,
                            ends[part + 1]);
    };
    REQUIRE(imported(two.second, file(0)));
    // The second waits for the first, the fourth for the third, and another is damaged meanwhile.
    REQUIRE(imported(two.second, file(2)).error().code == ErrorCode::BundleGap);
    const QString waiting = waitingIn(*two.second.store);
    REQUIRE(imported(two.second, file(4)).error().code == ErrorCode::BundleGap);
    REQUIRE(imported(two.second,
                     writer.write(two.file(QStringLiteral("3-4.ckb")), ends[4] + 1, ends[5]))
                .error()
                .code == ErrorCode::BundleGap);
    for (const QString& name : waitingIn(*two.second.store).split(u' '))
        if (name != waiting) {
            writeBytes(two.second.store->quarantineFolder() + QLatin1Char('/') + name, "damaged");
            break;
        }
    const QString first = file(1);
    two.second.store.reset();
    const QString state = two.second.machine.path(QStringLiteral("state"));
    copyFolder(two.second.folder, two.file(QStringLiteral("kept")));
    copyFolder(state, two.file(QStringLiteral("kept-state")));
    const auto reset = [&] {
        two.second.store.reset();
        REQUIRE(QDir(two.second.folder).removeRecursively());
        REQUIRE(QDir(state).removeRecursively());
        copyFolder(two.file(QStringLiteral("kept")), two.second.folder);
        copyFolder(two.file(QStringLiteral("kept-state")), state);
        two.second.logInAgain();
    };
    reset();
    const int start = two.second.store->database().sql().statementsRun();
    const auto whole = imported(two.second, first);
    REQUIRE(whole);
    CHECK(whole->released.size() == 1);
    const int statements = two.second.store->database().sql().statementsRun() - start;
    const auto settings = [&] {
        return dumpOf(*two.second.store).at(QStringLiteral("p_settings"));
    };
    const QStringList complete = settings();
    const QString left = waitingIn(*two.second.store);
    CHECK(left.count(QStringLiteral(".ckb")) == 1);
    for (int nth = 1; nth <= statements; ++nth) {
        CAPTURE(nth, statements);
        reset();
        Store& store = *two.second.store;
        store.database().sql().failFrom(nth, ErrorCode::DiskFull);
        const auto done = imported(two.second, first);
        store.database().sql().failFrom(0, ErrorCode::DiskFull);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::DiskFull);
        REQUIRE(continueImports(store));
        REQUIRE(imported(two.second, first));
        CHECK((settings() == complete));
        CHECK(waitingIn(store) == left);
    }
}

TEST_CASE("fault 14: an acknowledgement that cannot be noted is refused and can come again",
          "[sync]") {
    Two two;
    REQUIRE(imported(two.second, exported(two.office, two.file(QStringLiteral("a.ckb")))));
    BundleHeader form = senderOf(*two.office.store);
    form.kind = BundleKind::Acknowledgement;
    const QString path = two.file(QStringLiteral("ack.ckb"));
    writeBytes(
        path, forged(*two.office.store, two.second.store->device().sealing.publicKey, form,
                     listed({blockOf(BlockType::Certificates, CanonicalWriter().number(0).result()),
                             blockOf(BlockType::Origins, {}), stateBlock(),
                             blockOf(BlockType::End, {})})));
    Sql& sql = two.second.store->database().sql();
    const int start = sql.statementsRun();
    REQUIRE(imported(two.second, path));
    const int statements = sql.statementsRun() - start;
    for (int nth = 1; nth <= statements; ++nth) {
        CAPTURE(nth, statements);
        sql.failFrom(nth, ErrorCode::DiskFull);
        const auto done = imported(two.second, path);
        sql.failFrom(0, ErrorCode::DiskFull);
        CHECK((!done && done.error().code == ErrorCode::DiskFull));
        CHECK(waitingIn(*two.second.store).isEmpty());
    }
    CHECK(imported(two.second, path));
}
