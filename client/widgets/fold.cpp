#include "widgets/fold.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <functional>

#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr auto kKeeper = "mcLength";

/// Does something to its widget now and whenever the theme changes.
class Keeper : public QObject {
public:
    Keeper(QWidget& widget, const QString& name, std::function<void()> keep)
        : QObject(&widget), m_keep(std::move(keep)) {
        setObjectName(name);
        widget.installEventFilter(this);
        m_keep();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::StyleChange) m_keep();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_keep;
};

void keep(QWidget& widget, const char* length, std::function<void()> set) {
    const QString name = QLatin1String(kKeeper) + QLatin1String(length);
    delete widget.findChild<QObject*>(name, Qt::FindDirectChildrenOnly);
    new Keeper(widget, name, std::move(set));
}

}  // namespace

void keepPlace(QWidget& widget, bool kept) {
    QSizePolicy policy = widget.sizePolicy();
    policy.setRetainSizeWhenHidden(kept);
    widget.setSizePolicy(policy);
}

void setScaledHeight(QWidget& widget, int pixels) {
    keep(widget, "Height", [&widget, pixels] { widget.setFixedHeight(themeOf(&widget).scaled(pixels)); });
}
void setScaledMinimumHeight(QWidget& widget, int pixels) {
    keep(widget, "Height", [&widget, pixels] { widget.setMinimumHeight(themeOf(&widget).scaled(pixels)); });
}
void setScaledWidth(QWidget& widget, int pixels) {
    keep(widget, "Width", [&widget, pixels] { widget.setFixedWidth(themeOf(&widget).scaled(pixels)); });
}
void setScaledMaximumWidth(QWidget& widget, int pixels) {
    keep(widget, "Width", [&widget, pixels] { widget.setMaximumWidth(themeOf(&widget).scaled(pixels)); });
}

SideBySide::SideBySide(QWidget* main, QWidget* side, int sideWidth, int least, int gap, QWidget* parent)
    : QWidget(parent),
      m_box(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_side(side),
      m_sideWidth(sideWidth),
      m_least(least) {
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(gap);
    m_box->addWidget(main, 1);
    m_box->addWidget(side);
    arrange();
}

void SideBySide::setSideFirst(bool first) {
    m_sideFirst = first;
    arrange();
}

QSize SideBySide::minimumSizeHint() const {
    // What it needs when folded: else it could never become narrow enough to fold.
    int width = 0;
    for (int i = 0; i < m_box->count(); ++i)
        width = std::max(width, m_box->itemAt(i)->widget()->minimumSizeHint().width());
    return {width, QWidget::minimumSizeHint().height()};
}

void SideBySide::arrange() {
    const Theme& theme = themeOf(this);
    const bool fold = width() < theme.scaled(m_sideWidth) + theme.scaled(m_least) + m_box->spacing();
    m_side->setMinimumWidth(fold ? 0 : theme.scaled(m_sideWidth));
    m_side->setMaximumWidth(fold ? QWIDGETSIZE_MAX : theme.scaled(m_sideWidth));
    const auto beside = m_sideFirst ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight;
    const auto below = m_sideFirst ? QBoxLayout::BottomToTop : QBoxLayout::TopToBottom;
    m_box->setDirection(fold ? below : beside);
    // Folded, what is left over stands below both.
    m_box->setStretch(0, fold && !m_sideFirst ? 0 : 1);
    m_box->setStretch(1, fold && !m_sideFirst ? 1 : 0);
    if (fold == m_folded) return;
    m_folded = fold;
    emit this->folded(fold);
}

void SideBySide::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void SideBySide::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) arrange();
}

/// Items in equally wide columns; its height follows from its width, so that what is around is right at once.
class ColumnsLayout : public QLayout {
public:
    ColumnsLayout(int least, int most, int gap, QWidget* parent) : QLayout(parent), m_least(least), m_most(most) {
        setContentsMargins(0, 0, 0, 0);
        setSpacing(gap);
    }
    ~ColumnsLayout() override { qDeleteAll(m_items); }

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override {
        return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
    }
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override {
        const int columns = fitting(width);
        return heightOf(columns, widthOf(columns, width));
    }
    void setGeometry(const QRect& rect) override {
        QLayout::setGeometry(rect);
        arrange(rect);
    }
    QSize minimumSize() const override { return largest(&QLayoutItem::minimumSize); }
    QSize sizeHint() const override {
        const QSize one = largest(&QLayoutItem::sizeHint);
        const int columns = std::clamp(count(), 1, m_most);
        const int width = columns * (one.width() + spacing()) - spacing();
        return {width, heightOf(columns, one.width())};
    }

    /// Columns for a width; four become two and two rather than three and one.
    int fitting(int width) const {
        const int least = themeOf(parentWidget()).scaled(m_least);
        int columns = std::clamp((width + spacing()) / (least + spacing()), 1, m_most);
        if (count() > columns && count() <= m_most)
            while (columns > 1 && count() % columns != 0)
                --columns;
        return columns;
    }

private:
    QSize largest(QSize (QLayoutItem::*size)() const) const {
        QSize all;
        for (const QLayoutItem* item : m_items)
            if (!item->isEmpty()) all = all.expandedTo((item->*size)());
        return all;
    }

    int rowsOf(int columns) const { return (count() + columns - 1) / columns; }

    /// The row of items that begins with this one is so high.
    int heightOfRow(int first, int columns, int width) const {
        int height = 0;
        for (int i = first; i < std::min(first + columns, count()); ++i) {
            const QLayoutItem& item = *m_items[i];
            height = std::max(height, item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height());
        }
        return height;
    }

    int heightOf(int columns, int width) const {
        int height = std::max(0, rowsOf(columns) - 1) * spacing();
        for (int first = 0; first < count(); first += columns)
            height += heightOfRow(first, columns, width);
        return height;
    }

    int widthOf(int columns, int room) const { return (room - (columns - 1) * spacing()) / columns; }

    /// What is left over is shared by the rows.
    void arrange(const QRect& rect) const {
        const int columns = fitting(rect.width());
        const int width = widthOf(columns, rect.width());
        const int more = std::max(0, rect.height() - heightOf(columns, width)) / std::max(1, rowsOf(columns));
        int y = rect.top();
        for (int first = 0; first < count(); first += columns) {
            const int height = heightOfRow(first, columns, width) + more;
            for (int i = first; i < std::min(first + columns, count()); ++i)
                m_items[i]->setGeometry(QRect(rect.left() + (i - first) * (width + spacing()), y, width, height));
            y += height + spacing();
        }
    }

    QList<QLayoutItem*> m_items;
    int m_least;
    int m_most;
};

Columns::Columns(int least, int most, int gap, QWidget* parent)
    : QWidget(parent), m_layout(new ColumnsLayout(least, most, gap, this)) {}

void Columns::add(QWidget* part) {
    m_layout->addWidget(part);
}

void Columns::clear() {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

int Columns::count() const {
    return m_layout->count();
}

void Columns::setDivided(bool divided) {
    m_divided = divided;
    update();
}

void Columns::paintEvent(QPaintEvent*) {
    if (!m_divided) return;
    QPainter painter(this);
    const int shown = m_layout->fitting(width());
    for (int i = 1; i < shown; ++i) {
        const int x = i * (width() + m_layout->spacing()) / shown - m_layout->spacing() / 2;
        painter.fillRect(QRect(x - 1, 0, 1, height()), themeOf(this).color(Token::border));
    }
}

void afterLayout(QWidget& widget, std::function<void()> change) {
    if (!widget.isVisible()) return change();
    QTimer::singleShot(0, &widget, std::move(change));
}

SidewaysScroll::SidewaysScroll(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->installEventFilter(this);  // Told when the content wants another size.
}

QSize SidewaysScroll::sizeHint() const {
    const bool scrolled = widget()->minimumSizeHint().width() > width();
    const int bar = scrolled ? horizontalScrollBar()->sizeHint().height() : 0;
    return {widget()->sizeHint().width(), widget()->sizeHint().height() + bar};
}

bool SidewaysScroll::eventFilter(QObject* watched, QEvent* event) {
    // While nothing is seen the content asks for no other size, though it has come to want one.
    const bool other = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (watched == viewport() && other) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void SidewaysScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

}  // namespace mc::widgets
