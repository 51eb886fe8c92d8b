// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/audit_sample.h"

#include "core/crypto/keys.h"
#include "core/store/canonical.h"

#include <algorithm>

namespace chuangkou {

std::vector<SubjectId> drawSample(const QString& seed, std::vector<SubjectId> from,
                                  std::size_t count) {
    struct Drawn {
        QByteArray lot;
        SubjectId id;
    };
    std::vector<Drawn> drawn;
    drawn.reserve(from.size());
    for (const SubjectId& id : from)
        drawn.push_back({hash256(CanonicalWriter()
                                     .bytes("ckt-sample-1")
                                     .text(seed.trimmed())
                                     .bytes(id.bytes())
                                     .result()),
                         id});
    std::sort(drawn.begin(), drawn.end(),
              [](const Drawn& one, const Drawn& other) { return one.lot < other.lot; });
    std::vector<SubjectId> sample;
    for (std::size_t i = 0; i < std::min(count, drawn.size()); ++i)
        sample.push_back(drawn[i].id);
    return sample;
}

QString sampleSetName(std::vector<SubjectId> set) {
    std::sort(set.begin(), set.end());
    CanonicalWriter writer;
    writer.bytes("ckt-sample-set-1");
    for (const SubjectId& id : set)
        writer.bytes(id.bytes());
    return QString::fromLatin1(hash256(writer.result()).toHex().first(8));
}

QString randomSampleSeed() {
    return QString::fromLatin1(randomBytes(4).toHex());
}

} // namespace chuangkou
