// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paper_canvas.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QTextOption>

#include <numeric>

namespace chuangkou {

namespace {

constexpr int kResolution = 600;
constexpr double kCellPaddingMm = 1.0;
constexpr double kThinPt = 0.5;
constexpr double kHeavyPt = 1.0;

struct SheetForm {
    QPageSize size;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QMarginsF marginsMm;
    double footerMm = 0; ///< slips have no page number
};

SheetForm formOf(PaperSheet sheet) {
    const auto portrait = QPageLayout::Portrait;
    switch (sheet) {
    case PaperSheet::A4Portrait:
        return {QPageSize(QPageSize::A4), portrait, {20, 15, 20, 12}, 7};
    case PaperSheet::A4Landscape:
        return {QPageSize(QPageSize::A4), QPageLayout::Landscape, {12, 10, 12, 9}, 7};
    case PaperSheet::Slip80: // 72 mm can be printed on
        return {QPageSize(QSizeF(80, 120), QPageSize::Millimeter), portrait, {4, 4, 4, 4}, 0};
    case PaperSheet::Slip58: // 48 mm, 384 dots
        return {QPageSize(QSizeF(58, 120), QPageSize::Millimeter), portrait, {5, 4, 5, 4}, 0};
    }
    return {};
}

QTextOption wrapping(Qt::Alignment alignment) {
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

QStringList paperFamilies() {
    return {QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Noto Sans CJK SC")};
}

PaperCanvas::PaperCanvas(PaperSheet sheet, const QString& documentTitle, double lengthMm) {
    SheetForm form = formOf(sheet);
    if (lengthMm > 0)
        form.size = QPageSize(QSizeF(form.size.size(QPageSize::Millimeter).width(), lengthMm),
                              QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setTitle(documentTitle);
    m_writer->setCreator(QStringLiteral("Chuangkou"));
    m_writer->setResolution(kResolution);
    m_writer->setPageSize(form.size);
    m_writer->setPageOrientation(form.orientation);
    m_writer->setPageMargins(form.marginsMm, QPageLayout::Millimeter);
    const QRectF area = m_writer->pageLayout().paintRect(QPageLayout::Millimeter);
    m_width = area.width();
    m_height = area.height();
    m_footerMm = form.footerMm;
    m_dotsPerMm = kResolution / 25.4;
    m_painter = std::make_unique<QPainter>(m_writer.get());
    m_painter->setPen(Qt::black);
}

PaperCanvas::~PaperCanvas() = default;

void PaperCanvas::setFooter(const QString& text) {
    m_footer = text;
}

void PaperCanvas::setMark(const QString& word) {
    m_mark = word;
}

QRectF PaperCanvas::dots(const QRectF& mm) const {
    return {dots(mm.x()), dots(mm.y()), dots(mm.width()), dots(mm.height())};
}

QFont PaperCanvas::font(double pt, QFont::Weight weight) const {
    QFont font;
    font.setFamilies(paperFamilies());
    font.setPointSizeF(pt);
    font.setWeight(weight);
    return font;
}

double PaperCanvas::heightOf(const QString& text, double widthMm, const QFont& font) const {
    const QFontMetricsF metrics(font, m_writer.get());
    const QRectF box = metrics.boundingRect(QRectF(0, 0, dots(widthMm), 1e7),
                                            Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft,
                                            text.isEmpty() ? QStringLiteral("国") : text);
    return box.height() / m_dotsPerMm;
}

void PaperCanvas::drawIn(const QRectF& boxMm, const QString& text, const QFont& font,
                         Qt::Alignment alignment) {
    m_painter->setPen(Qt::black);
    m_painter->setFont(font);
    m_painter->drawText(dots(boxMm), text, wrapping(alignment));
}

void PaperCanvas::line(QPointF fromMm, QPointF toMm, double pt) {
    m_painter->setPen(QPen(Qt::black, pt / 72.0 * kResolution));
    m_painter->drawLine(fromMm * m_dotsPerMm, toMm * m_dotsPerMm);
}

void PaperCanvas::frame(const QRectF& boxMm, double pt) {
    m_painter->setPen(QPen(Qt::black, pt / 72.0 * kResolution));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(dots(boxMm));
}

double PaperCanvas::roomLeft() const {
    return m_height - m_footerMm - m_y;
}

void PaperCanvas::drawMark() {
    QPainterPath outline;
    outline.addText(0, 0, font(64, QFont::Bold), m_mark);
    m_painter->save();
    m_painter->translate(dots(m_width / 2), dots(m_height / 2));
    m_painter->rotate(-25);
    const double scale = kResolution / 72.0;
    m_painter->scale(scale, scale);
    m_painter->translate(-outline.boundingRect().center());
    m_painter->setPen(QPen(Qt::black, 0.6, Qt::DotLine));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawPath(outline);
    m_painter->restore();
}

void PaperCanvas::endPage() {
    if (m_footerMm > 0) {
        const QFont small = font(8);
        const QRectF foot(0, m_height - m_footerMm + 1.5, m_width, m_footerMm - 1.5);
        drawIn(foot, m_footer, small, Qt::AlignLeft | Qt::AlignBottom);
        drawIn(foot, QStringLiteral("— %1 —").arg(m_page), small, Qt::AlignRight | Qt::AlignBottom);
    }
    if (!m_mark.isEmpty())
        drawMark();
}

void PaperCanvas::newPage() {
    endPage();
    m_writer->newPage();
    ++m_page;
    m_y = 0;
}

void PaperCanvas::title(const QString& text) {
    this->text(text, 18, Qt::AlignHCenter, QFont::Bold);
    space(2);
}

void PaperCanvas::text(const QString& text, double pt, Qt::Alignment alignment,
                       QFont::Weight weight) {
    const QFont used = font(pt, weight);
    const double height = heightOf(text, m_width, used);
    if (height > roomLeft() && m_y > 0)
        newPage();
    drawIn(QRectF(0, m_y, m_width, height + 1), text, used, alignment | Qt::AlignTop);
    m_y += height + 0.6;
}

void PaperCanvas::leftRight(const QString& left, const QString& right, double pt) {
    const QFont used = font(pt);
    const double height = heightOf(left, m_width, used);
    if (height > roomLeft() && m_y > 0)
        newPage();
    const QRectF box(0, m_y, m_width, height + 1);
    drawIn(box, left, used, Qt::AlignLeft | Qt::AlignTop);
    drawIn(box, right, used, Qt::AlignRight | Qt::AlignTop);
    m_y += height + 0.8;
}

void PaperCanvas::fields(const std::vector<std::pair<QString, QString>>& pairs, int pairsPerRow,
                         double pt) {
    PaperTable grid;
    grid.textPt = pt;
    for (int i = 0; i < pairsPerRow; ++i) {
        grid.columns.push_back({QString(), pairsPerRow == 1 ? 0.26 : 0.55, Qt::AlignCenter});
        grid.columns.push_back({QString(), 1, Qt::AlignLeft});
    }
    const auto step = static_cast<size_t>(pairsPerRow);
    for (size_t at = 0; at < pairs.size(); at += step) {
        QStringList cells;
        for (size_t i = at; i < at + step; ++i)
            cells << (i < pairs.size() ? pairs[i].first : QString())
                  << (i < pairs.size() ? pairs[i].second : QString());
        grid.rows.push_back(cells);
    }
    table(grid);
}

std::vector<double> PaperCanvas::columnWidths(const PaperTable& table) const {
    const double shares =
        std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                        [](double sum, const PaperColumn& column) { return sum + column.share; });
    std::vector<double> widths;
    for (const PaperColumn& column : table.columns)
        widths.push_back(m_width * column.share / shares);
    return widths;
}

double PaperCanvas::rowHeight(const QStringList& cells, const PaperTable& table,
                              const std::vector<double>& widths, const QFont& font) const {
    double height = 0;
    for (qsizetype i = 0; i < cells.size() && i < std::ssize(widths); ++i) {
        const double inside = widths[static_cast<size_t>(i)] - 2 * kCellPaddingMm;
        height = std::max(height, heightOf(cells[i], inside, font));
    }
    return height + table.paddingMm;
}

void PaperCanvas::tableRow(const QStringList& cells, const PaperTable& table,
                           const std::vector<double>& widths, const QFont& font, double height) {
    double x = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        const QRectF box(x, m_y, widths[i], height);
        frame(box, kThinPt);
        drawIn(box.adjusted(kCellPaddingMm, 0, -kCellPaddingMm, 0),
               cells.value(static_cast<qsizetype>(i)), font,
               table.columns[i].alignment | Qt::AlignVCenter);
        x += widths[i];
    }
    m_y += height;
}

void PaperCanvas::table(const PaperTable& table) {
    const std::vector<double> widths = columnWidths(table);
    const QFont body = font(table.textPt);
    const QFont bold = font(table.textPt, QFont::Bold);
    PaperTable centred = table;
    QStringList titles;
    for (PaperColumn& column : centred.columns) {
        titles << column.title;
        column.alignment = Qt::AlignCenter;
    }
    const bool hasHeader = !titles.join(QString()).isEmpty();
    const double headerHeight = hasHeader ? rowHeight(titles, table, widths, bold) : 0;
    const auto header = [&] {
        if (hasHeader)
            tableRow(titles, centred, widths, bold, headerHeight);
    };
    const auto row = [&](const QStringList& cells, const QFont& used) {
        const double height = rowHeight(cells, table, widths, used);
        if (height > roomLeft()) {
            newPage();
            header();
        }
        tableRow(cells, table, widths, used, height);
    };
    const double first =
        table.rows.empty() ? 0 : rowHeight(table.rows.front(), table, widths, body);
    if (headerHeight + first > roomLeft())
        newPage();
    header();
    for (const QStringList& cells : table.rows)
        row(cells, body);
    if (!table.footers.empty())
        line({0, m_y}, {m_width, m_y}, kHeavyPt);
    for (const QStringList& cells : table.footers)
        row(cells, bold);
    m_y += table.gapMm;
}

void PaperCanvas::form(const std::vector<PaperFormRow>& rows, double labelMm, double pt,
                       double paddingMm) {
    const QFont used = font(pt);
    for (const PaperFormRow& row : rows)
        formRow(row, labelMm, used, paddingMm);
}

void PaperCanvas::formRow(const PaperFormRow& row, double labelMm, const QFont& font,
                          double paddingMm) {
    const double each = m_width / static_cast<double>(row.size());
    const double valueMm = each - labelMm;
    double height = 0;
    for (const auto& [label, value] : row) {
        height = std::max(height, heightOf(label, labelMm - 2 * kCellPaddingMm, font));
        height = std::max(height, heightOf(value, valueMm - 2 * kCellPaddingMm, font));
    }
    height += paddingMm;
    keepTogether(height);
    double x = 0;
    for (const auto& [label, value] : row) {
        const QRectF labelBox(x, m_y, labelMm, height);
        const QRectF valueBox(x + labelMm, m_y, valueMm, height);
        frame(labelBox, kThinPt);
        frame(valueBox, kThinPt);
        drawIn(labelBox.adjusted(kCellPaddingMm, 0, -kCellPaddingMm, 0), label, font,
               Qt::AlignCenter);
        if (value.isEmpty())
            line({x + labelMm + 3, m_y + height - 1.6}, {x + each - 3, m_y + height - 1.6},
                 kThinPt);
        else
            drawIn(valueBox.adjusted(1.5 * kCellPaddingMm, 0, -kCellPaddingMm / 2, 0), value, font,
                   Qt::AlignLeft | Qt::AlignVCenter);
        x += each;
    }
    m_y += height;
}

void PaperCanvas::keepTogether(double mm) {
    if (mm > roomLeft() && m_y > 0)
        newPage();
}

void PaperCanvas::signLine(const QRectF& boxMm, const QString& label, const QFont& font) {
    const double words = QFontMetricsF(font, m_writer.get()).horizontalAdvance(label) / m_dotsPerMm;
    drawIn(boxMm, label, font, Qt::AlignLeft | Qt::AlignBottom);
    line({boxMm.left() + words + 1.5, boxMm.bottom()}, {boxMm.right(), boxMm.bottom()}, kThinPt);
}

void PaperCanvas::signatures(const QStringList& labels, double pt) {
    constexpr double kHeight = 10;
    keepTogether(kHeight);
    const double each = m_width / static_cast<double>(labels.size());
    double x = 0;
    for (const QString& label : labels) {
        signLine({x, m_y, each - 4, kHeight}, label, font(pt));
        x += each;
    }
    m_y += kHeight + 2;
}

void PaperCanvas::signaturesAndStamp(const QStringList& labels, const QString& words, double pt) {
    constexpr double kSide = 45;
    constexpr double kWords = 5;
    constexpr double kGap = 10;
    keepTogether(kSide + kWords);
    const QRectF box(m_width - kSide, m_y, kSide, kSide);
    frame(box, kThinPt);
    drawIn({box.left() - kGap, box.bottom() + 0.5, kSide + kGap, kWords}, words, font(9),
           Qt::AlignRight | Qt::AlignTop);
    const double each = kSide / static_cast<double>(std::max<qsizetype>(labels.size(), 3));
    double y = m_y;
    for (const QString& label : labels) {
        signLine({0, y, m_width - kSide - kGap, each}, label, font(pt));
        y += each;
    }
    m_y += kSide + kWords + 1;
}

void PaperCanvas::space(double mm) {
    m_y += mm;
}

void PaperCanvas::rule(double pt) {
    line({0, m_y}, {m_width, m_y}, std::max(pt, kThinPt));
    m_y += 1;
}

QByteArray PaperCanvas::finish() {
    endPage();
    m_painter->end();
    m_painter.reset();
    m_writer.reset();
    m_buffer.close();
    return m_bytes;
}

} // namespace chuangkou
