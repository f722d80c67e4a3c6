#include "widgets/table_delegate.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <algorithm>
#include <cmath>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/pill.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr char kHoverRow[] = "mcHoverRow";
constexpr double kCellInset = 16;
constexpr double kSortMark = 8;
constexpr double kMarkPitch = 11;
constexpr int kHeadingHeight = 32;

double widthOfMarks(const QVariant& marks) {
    const auto count = marks.toList().size();
    return count == 0 ? 0 : kMarkPitch * static_cast<double>(count) + 6;
}

/// Full or empty by form and not by colour alone. Returns the width used.
double drawMarks(QPainter& painter, const QRectF& rect, const QVariant& marks, const Theme& theme) {
    double left = rect.left();
    for (const auto& mark : marks.toList()) {
        const QRectF bar(left, rect.center().y() - 8, kSortMark, 16);
        if (mark.toBool())
            drawBox(painter, bar, 2, theme.color(Token::success));
        else
            drawBox(painter, bar, 2, theme.color(Token::sunken), theme.color(Token::control));
        left += kMarkPitch;
    }
    return widthOfMarks(marks);
}

// Tells the delegate which row the pointer is on: hovering is the row's, not the cell's.
class HoverRow : public QObject {
public:
    explicit HoverRow(QTableView* table) : QObject(table), m_table(table) {
        table->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::MouseMove)
            set(m_table->rowAt(static_cast<QMouseEvent*>(event)->position().toPoint().y()));
        if (event->type() == QEvent::Leave) set(-1);
        return false;
    }

private:
    void set(int row) {
        if (m_table->property(kHoverRow).toInt() == row) return;
        m_table->setProperty(kHoverRow, row);
        m_table->viewport()->update();
    }
    QTableView* m_table;
};

/// Rows are as high as the size of the letters asks for, also when it changes.
class RowHeights : public QObject {
public:
    RowHeights(QTableView& table, int height) : QObject(&table), m_table(table), m_height(height) {
        table.installEventFilter(this);
        apply();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::StyleChange) apply();
        return QObject::eventFilter(watched, event);
    }

private:
    void apply() {
        m_table.verticalHeader()->setDefaultSectionSize(themeOf(&m_table).scaled(m_height));
        if (m_table.model()) spanHeadings(m_table);
    }

    QTableView& m_table;
    int m_height;
};

class Header : public QHeaderView {
public:
    explicit Header(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setHighlightSections(false);
        setStretchLastSection(true);
        viewport()->setAutoFillBackground(false);  // The card's corners are round.
    }
    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), themeOf(this).scaled(36)}; }
    void setSort(const TableSort& sort) {
        m_sort = sort;
        viewport()->update();
    }

protected:
    QSize sectionSizeFromContents(int section) const override {
        // A page that goes takes its rows first and is hidden then: there may be none.
        const QString title = model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
        return {static_cast<int>(std::ceil(textWidth(title, themeOf(this).font(TextRole::tag)) + 2 * kCellInset +
                                           arrowRoom(section))),
                sizeHint().height()};
    }
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const Theme& theme = themeOf(this);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::border));
        if (!model()) return;  // They are painted once more when they go while they are seen.
        // A column of numbers has its title at the right, too.
        QVariant aligned = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
        if (!aligned.isValid()) aligned = model()->index(0, section).data(Qt::TextAlignmentRole);
        const int flags = aligned.isValid() ? aligned.toInt() : static_cast<int>(defaultAlignment());
        const QString title = model()->headerData(section, Qt::Horizontal).toString();
        const bool atRight = flags & Qt::AlignRight;
        const double room = arrowRoom(section);
        const auto text =
            QRectF(rect).adjusted(kCellInset + (atRight ? room : 0), 0, -kCellInset - (atRight ? 0 : room), 0);
        const bool sorted = section == m_sort.column;
        drawText(*painter, text, flags | Qt::AlignVCenter, title, theme.font(TextRole::tag),
                 theme.color(sorted ? Token::text : Token::text2));
        if (room > 0) paintArrow(*painter, text, atRight, textWidth(title, theme.font(TextRole::tag)), sorted);
    }

private:
    static constexpr int kArrow = 12;
    static constexpr int kArrowGap = 4;

    /// Also while the rows are sorted by another: titles stand still.
    double arrowRoom(int section) const {
        const bool sortable = std::ranges::find(m_sort.sortable, section) != m_sort.sortable.end();
        return sortable ? themeOf(this).scaled(kArrow + kArrowGap) : 0;
    }
    /// Beside the title, away from the edge it stands at.
    void paintArrow(QPainter& painter, const QRectF& text, bool atRight, double width, bool sorted) const {
        const Theme& theme = themeOf(this);
        const double size = theme.scaled(kArrow);
        const double gap = theme.scaled(kArrowGap);
        const double shown = std::min(width, text.width());
        const double left = atRight ? text.right() - shown - gap - size : text.left() + shown + gap;
        const Icon icon = !sorted ? Icon::chevronsUpDown : m_sort.rising ? Icon::arrowUp : Icon::arrowDown;
        drawIcon(painter, icon, QRectF(left, text.center().y() - size / 2, size, size),
                 theme.color(sorted ? Token::text : Token::text2));
    }

    TableSort m_sort;
};

}  // namespace

TableDelegate::TableDelegate(QTableView* table) : RowDelegate(table) {}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = themeOf(option.widget);
    const double text = figuresWidth(index.data().toString(), theme.font(TextRole::strong));
    if (index.data(TableHeadingRole).toBool()) return {0, theme.scaled(kHeadingHeight)};  // No column's.
    const double more = index.data(TableAvatarRole).isValid() ? 40
                        : index.data(TableToneRole).isValid() ? 36
                                                              : widthOfMarks(index.data(TableMarksRole));
    return {static_cast<int>(std::ceil(text + more + 2 * kCellInset)), theme.scaled(40)};
}

void TableDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = themeOf(option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool hovered = option.widget && option.widget->property(kHoverRow).toInt() == index.row();
    if (chosen || hovered) painter.fillRect(option.rect, theme.color(chosen ? Token::accentSoft : Token::hover));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.color(Token::border));
    if (chosen && index.column() == 0)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme.color(Token::accent));
}

void TableDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const Theme& theme = themeOf(option.widget);
    painter.fillRect(option.rect, theme.color(Token::sunken));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.color(Token::border));
    drawText(painter, QRectF(option.rect).adjusted(kCellInset, 0, -kCellInset, -1), Qt::AlignVCenter | Qt::AlignLeft,
             index.data().toString(), theme.font(TextRole::tag), theme.color(Token::text2));
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const Theme& theme = themeOf(option.widget);
    if (index.data(TableHeadingRole).toBool()) {
        paintHeading(*painter, option, index);
        painter->restore();
        return;
    }
    paintGround(*painter, option, index);
    QRectF cell = QRectF(option.rect).adjusted(kCellInset, 0, -kCellInset, -1);
    const QString text = index.data().toString();
    const QVariant avatar = index.data(TableAvatarRole);
    if (avatar.isValid()) {
        const double size = option.rect.height() >= 60 ? 40 : 28;
        drawAvatar(*painter, QRectF(cell.left(), cell.center().y() - size / 2, size, size), avatar.toString(), text,
                   Presence::none, theme.color(Token::surface));
        cell.setLeft(cell.left() + size + 12);
    }
    const QVariant tone = index.data(TableToneRole);
    if (tone.isValid()) {
        const QVariant icon = index.data(TableIconRole);
        drawPill(*painter, cell, text, static_cast<PillTone>(tone.toInt()),
                 icon.isValid() ? std::optional(static_cast<Icon>(icon.toInt())) : std::nullopt);
        painter->restore();
        return;
    }
    if (const QVariant marks = index.data(TableMarksRole); marks.isValid())
        cell.setLeft(cell.left() + drawMarks(*painter, cell, marks, theme));
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const int flags = (aligned.isValid() ? aligned.toInt() : static_cast<int>(Qt::AlignLeft)) | Qt::AlignVCenter;
    const QString detail = index.data(TableDetailRole).toString();
    const QFont font =
        theme.font(index.data(TableStrongRole).toBool() || !detail.isEmpty() ? TextRole::strong : TextRole::body);
    const bool right = flags & Qt::AlignRight;
    const bool late = index.data(TableLateRole).toBool();
    const QColor ink = theme.color(late                                ? Token::warningText
                                   : index.flags() & Qt::ItemIsEnabled ? Token::text
                                                                       : Token::text3);
    const double middle = cell.center().y();
    const QRectF first =
        detail.isEmpty() ? cell : QRectF(cell.left(), middle - theme.scaled(19), cell.width(), theme.scaled(20));
    if (right)
        drawFigures(*painter, first, flags, text, font, ink);
    else
        drawText(*painter, first, flags, text, font, ink);
    if (!detail.isEmpty())
        drawText(*painter, QRectF(cell.left(), middle + theme.scaled(1), cell.width(), theme.scaled(16)), flags, detail,
                 theme.font(TextRole::detail), theme.color(Token::text3));
    painter->restore();
}

void spanHeadings(QTableView& table) {
    table.clearSpans();
    const auto& model = *table.model();
    auto& rows = *table.verticalHeader();
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool heading = model.index(row, 0).data(TableHeadingRole).toBool();
        rows.resizeSection(row, heading ? themeOf(&table).scaled(kHeadingHeight) : rows.defaultSectionSize());
        if (heading) table.setSpan(row, 0, 1, model.columnCount());
    }
}

void showSorted(QTableView& table, const TableSort& sort) {
    static_cast<Header*>(table.horizontalHeader())->setSort(sort);
}

void prepareTable(QTableView& table, int rowHeight) {
    table.setItemDelegate(new TableDelegate(&table));
    table.setHorizontalHeader(new Header(&table));
    table.verticalHeader()->hide();
    new RowHeights(table, rowHeight);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setMouseTracking(true);
    table.setWordWrap(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.viewport()->setAutoFillBackground(false);
    table.setProperty(kHoverRow, -1);
    setFocusRadius(&table, metrics::kCardRadius);
    new HoverRow(&table);
}

}  // namespace mc::widgets
