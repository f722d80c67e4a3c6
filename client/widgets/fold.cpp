#include "widgets/fold.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QScrollBar>
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
    m_box->setStretch(0, fold ? 0 : 1);
    m_box->setStretch(1, fold ? 1 : 0);
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

Columns::Columns(int least, int most, int gap, QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_least(least), m_most(most) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
}

void Columns::add(QWidget* part) {
    m_parts.push_back(part);
    arrange(true);
}

void Columns::clear() {
    for (QWidget* part : m_parts)
        delete part;
    m_parts.clear();
    arrange(true);
}

void Columns::setDivided(bool divided) {
    m_divided = divided;
    update();
}

QSize Columns::minimumSizeHint() const {
    int width = 0;
    for (const QWidget* part : m_parts)
        if (!part->isHidden()) width = std::max(width, part->minimumSizeHint().width());
    return {width, QWidget::minimumSizeHint().height()};
}

/// Columns for this width; four become two and two rather than three and one.
int Columns::fitting() const {
    const int gap = m_grid->horizontalSpacing();
    int columns = std::clamp((width() + gap) / (themeOf(this).scaled(m_least) + gap), 1, m_most);
    if (count() > columns && count() <= m_most)
        while (columns > 1 && count() % columns != 0)
            --columns;
    return columns;
}

void Columns::arrange(bool anew) {
    const int columns = fitting();
    if (!anew && columns == m_shown) return;
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < count(); ++i) {
        QWidget* part = m_parts[static_cast<std::size_t>(i)];
        m_grid->removeWidget(part);
        m_grid->addWidget(part, i / columns, i % columns);
    }
    for (int i = 0; i < columns; ++i)
        m_grid->setColumnStretch(i, 1);
    m_shown = columns;
    updateGeometry();
    update();
}

void Columns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange(false);
}

void Columns::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) arrange(false);
}

void Columns::paintEvent(QPaintEvent*) {
    if (!m_divided) return;
    QPainter painter(this);
    for (int i = 1; i < m_shown; ++i) {
        const int x = i * (width() + m_grid->horizontalSpacing()) / m_shown - m_grid->horizontalSpacing() / 2;
        painter.fillRect(QRect(x - 1, 0, 1, height()), themeOf(this).color(Token::border));
    }
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
    if (watched == viewport() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void SidewaysScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    updateGeometry();
}

}  // namespace mc::widgets
