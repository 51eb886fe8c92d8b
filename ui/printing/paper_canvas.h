// SPDX-FileCopyrightText: Chuangkou contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace chuangkou {

/// Sheets that the office prints on.
enum class PaperSheet { A4Portrait, A4Landscape, Slip80, Slip58 };

struct PaperColumn {
    QString title;
    double share = 1; ///< of the width, beside the others
    Qt::Alignment alignment = Qt::AlignCenter;
};

/// The families of design.md §9; Qt takes the first that is installed.
[[nodiscard]] QStringList paperFamilies();

/// A table of a paper: one header, rows, and footers set off by a heavier line.
struct PaperTable {
    std::vector<PaperColumn> columns;
    std::vector<QStringList> rows;
    std::vector<QStringList> footers;
    double textPt = 9;
    double paddingMm = 1.6; ///< above and below the words of a row, together
    double gapMm = 1.5;     ///< below it; 0 lets the next grid join
};

/// Label and value pairs beside each other; an empty value is a line to write on.
using PaperFormRow = std::vector<std::pair<QString, QString>>;

/// Draws a paper from top to bottom, page by page, as PDF. Pure black on white, lines of at least
/// half a point, no grey: dot-matrix printers and red stamps stand at every window. Lengths in
/// millimetres, text in points; a table that does not fit goes on with its header on the next page.
class PaperCanvas {
public:
    /// `lengthMm` is how long a slip is; 0: the sheet's own.
    PaperCanvas(PaperSheet sheet, const QString& documentTitle, double lengthMm = 0);
    ~PaperCanvas();
    PaperCanvas(const PaperCanvas&) = delete;
    PaperCanvas& operator=(const PaperCanvas&) = delete;

    /// Printed at the foot of every page, left; the page number stands right.
    void setFooter(const QString& text);
    /// Marks every page with a word across it (草稿, 培训) in outline, so that text stays legible.
    void setMark(const QString& word);

    void title(const QString& text);
    /// One paragraph, wrapped; `pt` is the size of its text.
    void text(const QString& text, double pt = 10.5, Qt::Alignment alignment = Qt::AlignLeft,
              QFont::Weight weight = QFont::Normal);
    /// Left and right on one line: a number at the right margin, a place at the left.
    void leftRight(const QString& left, const QString& right, double pt = 10.5);
    /// A grid of label and value pairs, `pairsPerRow` beside each other, values wrapped.
    void fields(const std::vector<std::pair<QString, QString>>& pairs, int pairsPerRow,
                double pt = 10.5);
    void table(const PaperTable& table);
    /// One grid of rows with as many pairs as each has; the next table or form joins it.
    void form(const std::vector<PaperFormRow>& rows, double labelMm, double pt = 10.5,
              double paddingMm = 2.4);
    /// Names with a line to sign on, side by side.
    void signatures(const QStringList& labels, double pt = 10.5);
    /// Left the labels with a line to sign on, one below the other; right an empty square of 45 mm
    /// for the seal with its words below. Kept together.
    void signaturesAndStamp(const QStringList& labels, const QString& words, double pt = 10.5);
    void space(double mm);
    void rule(double pt = 0.5);
    void newPage();
    /// Millimetres left on this page above the footer.
    [[nodiscard]] double roomLeft() const;
    [[nodiscard]] double width() const { return m_width; }
    /// Begins a page when less than this is left on this one.
    void keepTogether(double mm);
    /// Millimetres drawn on this page.
    [[nodiscard]] double used() const { return m_y; }

    /// Ends the paper and returns the PDF file.
    [[nodiscard]] QByteArray finish();

private:
    [[nodiscard]] QFont font(double pt, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] double heightOf(const QString& text, double widthMm, const QFont& font) const;
    void drawIn(const QRectF& boxMm, const QString& text, const QFont& font,
                Qt::Alignment alignment);
    void line(QPointF fromMm, QPointF toMm, double pt);
    void frame(const QRectF& boxMm, double pt);
    [[nodiscard]] std::vector<double> columnWidths(const PaperTable& table) const;
    [[nodiscard]] double rowHeight(const QStringList& cells, const PaperTable& table,
                                   const std::vector<double>& widths, const QFont& font) const;
    void formRow(const PaperFormRow& row, double labelMm, const QFont& font, double paddingMm);
    void signLine(const QRectF& boxMm, const QString& label, const QFont& font);
    void tableRow(const QStringList& cells, const PaperTable& table,
                  const std::vector<double>& widths, const QFont& font, double height);
    void drawMark();
    void endPage();
    [[nodiscard]] double dots(double mm) const { return mm * m_dotsPerMm; }
    [[nodiscard]] QRectF dots(const QRectF& mm) const;

    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    QString m_footer;
    QString m_mark;
    double m_dotsPerMm = 0;
    double m_width = 0;
    double m_height = 0;
    double m_footerMm = 0;
    double m_y = 0;
    int m_page = 1;
};

} // namespace chuangkou
