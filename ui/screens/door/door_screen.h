// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/door/door_controller.h"
#include "ui/shell/screen.h"
#include "ui/support/paper_printer.h"

class QStackedWidget;

namespace chuangkou {

class DoorForm;
class HallColumn;

/// Reception at the door: screening, letting in or turning away, counting.
class DoorScreen final : public Screen {
    Q_OBJECT
public:
    DoorScreen(const ScreenContext& context, PaperPrinter& printer, QWidget* parent);

    void activated() override;
    void saveDrafts() override;
    void storeChanged() override;
    void hallChanged(const HallNow& now) override;
    QWidget* firstFocus() override;

private:
    QAction* add(const char* name, const QString& text, const QString& tip, const QKeySequence& key,
                 Effect effect = Effect::Reads);
    void makeActions();
    void makeRefusals();
    void layOut();
    void connectAll();
    void connectResults();
    void showScreening();
    void show();
    void tellAdmitted(const Admitted& admitted);
    void tellRefused(const QString& reason);

    const ScreenContext m_context;
    PaperPrinter& m_printer;
    DoorController* m_controller;
    DoorForm* m_form;
    HallColumn* m_hall = nullptr;
    QStackedWidget* m_pages;
    QAction* m_admit = nullptr;
    QAction* m_mask = nullptr;
    QAction* m_symptoms = nullptr;
    QAction* m_quarantine = nullptr;
    QAction* m_countOut = nullptr;
    QAction* m_countIn = nullptr;
    QAction* m_recount = nullptr;
    QAction* m_openDay = nullptr;
    QAction* m_book = nullptr;
    QList<QAction*> m_refusals;
    QVariantMap m_refused; ///< who was turned away last and may be booked
};

[[nodiscard]] ScreenEntry doorScreen(PaperPrinter& printer);

} // namespace chuangkou
