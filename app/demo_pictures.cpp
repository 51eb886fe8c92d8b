// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_pictures.h"

#include "ui/shell/backup_care.h"
#include "ui/shell/office_view.h"
#include "ui/support/answer.h"

#include <QDir>
#include <QPixmap>
#include <QTimer>

namespace chuangkou {

namespace {
/// A screen asks for its data, shows it and may ask again for what it then shows.
constexpr int kRounds = 4;
constexpr int kRoundMs = 60;
} // namespace

DemoPictures::DemoPictures(StoreThread& store, Ask& ask, std::vector<ScreenEntry> screens,
                           QString folder, QObject* parent)
    : QObject(parent), m_store(store), m_ask(ask), m_screens(std::move(screens)),
      m_folder(std::move(folder)), m_backups(new BackupCare(store, this)) {}

DemoPictures::~DemoPictures() = default;

void DemoPictures::start(const QString& storeFolder, const QString& login,
                         const QString& password) {
    answer(m_store.logIn(storeFolder, login, password), this,
           [this](const Result<OpenOffice>& office) {
               if (!office) {
                   Q_EMIT finished(m_files, office.error());
                   return;
               }
               m_view =
                   std::make_unique<OfficeView>(m_store, m_ask, *office, m_screens, *m_backups);
               m_view->resize(1366, 768);
               m_view->show();
               show(0);
           });
}

void DemoPictures::show(std::size_t index) {
    if (index == m_screens.size()) {
        m_view.reset();
        Q_EMIT finished(m_files, std::nullopt);
        return;
    }
    m_view->goTo(m_screens[index].name);
    waitForStore(kRounds, [this, index] { save(index); });
}

void DemoPictures::waitForStore(int rounds, const std::function<void()>& then) {
    answer(m_store.run([](Store&, const Session&) -> Result<bool> { return true; }), this,
           [this, rounds, then](const Result<bool>&) {
               QTimer::singleShot(kRoundMs, this, [this, rounds, then] {
                   if (rounds > 1)
                       waitForStore(rounds - 1, then);
                   else
                       then();
               });
           });
}

void DemoPictures::save(std::size_t index) {
    const QString path = QStringLiteral("%1/屏幕-%2-%3.png")
                             .arg(m_folder)
                             .arg(index + 1)
                             .arg(m_screens[index].title);
    if (!QDir().mkpath(m_folder) || !m_view->grab().save(path)) {
        Q_EMIT finished(m_files, Error{ErrorCode::FileUnwritable, path});
        return;
    }
    m_files.append(path);
    show(index + 1);
}

} // namespace chuangkou
