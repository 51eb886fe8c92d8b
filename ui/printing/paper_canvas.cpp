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

SheetForm formOf(Sheet sheet) {
    const auto portrait = QPageLayout::Portrait;
    switch (sheet) {
    case Sheet::A4Portrait:
        return {QPageSize(QPageSize::A4), portrait, {20, 15, 20, 12}, 7};
    case Sheet::A4Landscape:
        return {QPageSize(QPageSize::A4), QPageLayout::Landscape, {12, 10, 12, 9}, 7};
    case Sheet::Slip80: // 72 mm can be printed on
        return {QPageSize(QSizeF(80, 120), QPageSize::Millimeter), portrait, {4, 4, 4, 4}, 0};
    case Sheet::Slip58: // 48 mm, 384 dots
        return {QPageSize(QSizeF(58, 120), QPageSize::Millimeter), portrait, {5, 4, 5, 4}, 0};
    }
    return {};
}

/// The families of design.md §9; Qt takes the first that is installed.
QStringList families() {
    return {QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Noto Sans CJK SC")};
}

QTextOption wrapping(Qt::Alignment alignment) {
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

PaperCanvas::PaperCanvas(Sheet sheet, const QString& documentTitle) {
    const SheetForm form = formOf(sheet);
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
    font.setFamilies(families());
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

double PaperCanvas::rowHeight(const QStringList& cells, const std::vector<double>& widths,
                              const QFont& font) const {
    double height = 0;
    for (qsizetype i = 0; i < cells.size() && i < std::ssize(widths); ++i) {
        const double inside = widths[static_cast<size_t>(i)] - 2 * kCellPaddingMm;
        height = std::max(height, heightOf(cells[i], inside, font));
    }
    return height + 1.6;
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
    const double headerHeight = hasHeader ? rowHeight(titles, widths, bold) : 0;
    const auto header = [&] {
        if (hasHeader)
            tableRow(titles, centred, widths, bold, headerHeight);
    };
    const auto row = [&](const QStringList& cells, const QFont& used) {
        const double height = rowHeight(cells, widths, used);
        if (height > roomLeft()) {
            newPage();
            header();
        }
        tableRow(cells, table, widths, used, height);
    };
    const double first = table.rows.empty() ? 0 : rowHeight(table.rows.front(), widths, body);
    if (headerHeight + first > roomLeft())
        newPage();
    header();
    for (const QStringList& cells : table.rows)
        row(cells, body);
    if (!table.footers.empty())
        line({0, m_y}, {m_width, m_y}, kHeavyPt);
    for (const QStringList& cells : table.footers)
        row(cells, bold);
    m_y += 1.5;
}

void PaperCanvas::signatures(const QStringList& labels, double pt) {
    const QFont used = font(pt);
    constexpr double kHeight = 10;
    if (kHeight > roomLeft())
        newPage();
    const double each = m_width / static_cast<double>(labels.size());
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const double x = each * static_cast<double>(i);
        const double words =
            QFontMetricsF(used, m_writer.get()).horizontalAdvance(labels[i]) / m_dotsPerMm;
        drawIn(QRectF(x, m_y, words + 2, kHeight), labels[i], used,
               Qt::AlignLeft | Qt::AlignBottom);
        line({x + words + 1.5, m_y + kHeight}, {x + each - 4, m_y + kHeight}, kThinPt);
    }
    m_y += kHeight + 2;
}

void PaperCanvas::stampBox(const QString& words) {
    constexpr double kSide = 45;
    if (kSide > roomLeft())
        newPage();
    const QRectF box(m_width - kSide, m_y, kSide, kSide);
    frame(box, kThinPt);
    drawIn(box.adjusted(1, 1, -1, -1), words, font(9), Qt::AlignHCenter | Qt::AlignBottom);
    m_y += kSide + 2;
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
