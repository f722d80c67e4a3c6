#include "widgets/select.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/focus_ring.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

class Rows : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const Theme& theme = themeOf();
        const double text = textWidth(index.data().toString(), theme.font(TextRole::strong));
        return {static_cast<int>(text) + 56, theme.scaled(36)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = themeOf(*painter);
        const auto* box = qobject_cast<const QComboBox*>(parent());
        const bool chosen = box && box->currentIndex() == index.row();
        const QRectF row = QRectF(option.rect);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            drawBox(*painter, row, 8, theme.color(Token::hover));
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        drawText(*painter, row.adjusted(12, 0, -36, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString(),
                 theme.font(chosen ? TextRole::strong : TextRole::body),
                 theme.color(enabled ? (chosen ? Token::accentText : Token::text) : Token::text3));
        if (chosen)
            drawIcon(*painter, Icon::check, QRectF(row.right() - 28, row.center().y() - 8, 16, 16),
                     theme.color(Token::accentText));
    }
};

}  // namespace

Select::Select(const QString& accessibleName, QWidget* parent) : QComboBox(parent) {
    setAccessibleName(accessibleName);
    auto* list = new QListView;
    list->setFrameShape(QFrame::NoFrame);
    list->viewport()->setAutoFillBackground(false);
    setView(list);
    setItemDelegate(new Rows(this));
    setMaxVisibleItems(9);
    setAttribute(Qt::WA_Hover);
    setOwnFocus(this);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void Select::setGlyph(std::optional<Icon> icon) {
    m_icon = icon;
    update();
}

void Select::setQuiet(const QString& prefix) {
    m_quiet = true;
    m_prefix = prefix;
    updateGeometry();
}

QSize Select::sizeHint() const {
    const Theme& theme = themeOf(this);
    const QFont font = theme.font(m_quiet ? TextRole::detail : TextRole::body);
    double widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, textWidth(m_prefix + itemText(i), font));
    return {static_cast<int>(std::ceil(widest)) + (m_icon ? 26 : 0) + (m_quiet ? 36 : 44),
            theme.scaled(m_quiet ? 28 : metrics::kControlHeight)};
}

QSize Select::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 96), sizeHint().height()};
}

void Select::showPopup() {
    // The longest entry decides, so that nothing is cut in a narrow field.
    int widest = width() - 10;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, itemDelegate()->sizeHint({}, model()->index(i, 0)).width());
    view()->setMinimumWidth(widest);
    QComboBox::showPopup();
}

void Select::paintQuiet(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const QColor ink = theme.color(underMouse() || hasFocus() ? Token::text : Token::text2);
    if (underMouse()) drawBox(painter, rect(), 8, theme.color(Token::hover));
    if (hasFocus()) drawBox(painter, rect(), 8, {}, theme.color(Token::focus), 2);
    drawText(painter, QRectF(8, 0, width() - 32, height()), Qt::AlignVCenter | Qt::AlignRight, m_prefix + currentText(),
             theme.font(TextRole::detail), ink);
    drawIcon(painter, Icon::chevronDown, QRectF(width() - 20, (height() - 16) / 2.0, 16, 16), ink);
}

void Select::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_quiet) {
        paintQuiet(painter);
        return;
    }
    const Theme& theme = themeOf(this);
    const bool active = hasFocus() || view()->isVisible();
    Token edge = isEnabled() ? Token::control : Token::hover;
    if (active) edge = Token::focus;
    drawBox(painter, rect(), metrics::kControlRadius, theme.color(isEnabled() ? Token::surface : Token::hover),
            theme.color(edge), active ? 2 : 1);
    double left = 11;
    if (m_icon) {
        drawIcon(painter, *m_icon, QRectF(11, (height() - 18) / 2.0, 18, 18), theme.color(Token::text2));
        left = 37;
    }
    const bool empty = currentIndex() < 0;
    drawText(painter, QRectF(left, 0, width() - left - 34, height()), Qt::AlignVCenter | Qt::AlignLeft,
             empty ? placeholderText() : currentText(), theme.font(TextRole::body),
             theme.color(empty || !isEnabled() ? Token::text3 : Token::text));
    drawIcon(painter, Icon::chevronDown, QRectF(width() - 27, (height() - 16) / 2.0, 16, 16),
             theme.color(isEnabled() ? Token::text2 : Token::text3));
}

void Select::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        showPopup();
        return;
    }
    QComboBox::keyPressEvent(event);
}

// A page that scrolls must not change a choice on its way.
void Select::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

SelectField::SelectField(const QString& label, QWidget* parent)
    : QWidget(parent), m_label(new Label(label, TextRole::label, Token::text2)), m_select(new Select(label)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_label);
    column->addWidget(m_select);
    m_label->setBuddy(m_select);
    m_select->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_select);
}

}  // namespace mc::widgets
