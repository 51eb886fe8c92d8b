// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/initialise.h"

#include <QDir> // Q_INIT_RESOURCE

void initialiseChuangkouResources() {
    Q_INIT_RESOURCE(chuangkou_data);
}
