#include "widgets/select.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/focus_ring.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr int kNamesRole = Qt::UserRole + 77;

/// How well an entry fits what was typed; 0: not at all.
int fit(const QModelIndex& index, const QString& typed) {
    const QString text = index.data().toString();
    int best = text.startsWith(typed, Qt::CaseInsensitive) ? 3 : text.contains(typed, Qt::CaseInsensitive) ? 1 : 0;
    for (const QString& part : index.data(kNamesRole).toString().split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (name.compare(typed, Qt::CaseInsensitive) == 0) return 4;
        if (name.startsWith(typed, Qt::CaseInsensitive)) best = std::max(best, 2);
    }
    return best;
}

/// The list of a Select: typing goes to what fits best and, in the open list, leaves only what fits.
class List : public QListView {
public:
    void keyboardSearch(const QString& letters) override {
        if (!m_since.isValid() || m_since.hasExpired(QApplication::keyboardInputInterval() * 2)) m_typed.clear();
        m_since.start();
        m_typed += letters;
        seek();
    }

    void forget() {
        m_typed.clear();
        show({});
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() != Qt::Key_Backspace || m_typed.isEmpty()) return QListView::keyPressEvent(event);
        m_typed.chop(1);
        m_since.start();
        seek();
    }

private:
    void seek() {
        QModelIndex best;
        int most = 0;
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex index = model()->index(row, 0);
            const int fits = m_typed.isEmpty() ? 0 : fit(index, m_typed);
            if (fits > most && (index.flags() & Qt::ItemIsEnabled)) {
                most = fits;
                best = index;
            }
        }
        if (isVisible()) show(most > 0 ? m_typed : QString());
        if (!best.isValid()) return;
        setCurrentIndex(best);
        scrollTo(best);
    }

    void show(const QString& typed) {
        for (int row = 0; model() && row < model()->rowCount(); ++row)
            setRowHidden(row, !typed.isEmpty() && fit(model()->index(row, 0), typed) == 0);
    }

    QString m_typed;
    QElapsedTimer m_since;
};

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
    auto* list = new List;
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

void Select::setInvalid(bool invalid) {
    m_invalid = invalid;
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
    return {static_cast<int>(std::ceil(widest)) + (m_icon ? theme.scaled(18) + 8 : 0) + theme.scaled(16) +
                (m_quiet ? 20 : 30),
            theme.scaled(m_quiet ? 28 : metrics::kControlHeight)};
}

QSize Select::minimumSizeHint() const {
    return {std::min(sizeHint().width(), 96), sizeHint().height()};
}

void Select::setNames(int index, const QString& names) {
    setItemData(index, names, kNamesRole);
}

void Select::setLateItems(std::function<void()> make) {
    m_make = std::move(make);
}

void Select::makeItems() {
    if (const auto make = std::exchange(m_make, {})) make();
}

void Select::focusInEvent(QFocusEvent* event) {
    makeItems();
    QComboBox::focusInEvent(event);
}

void Select::showPopup() {
    makeItems();
    static_cast<List*>(view())->forget();
    // The longest entry decides, so that nothing is cut in a narrow field: nor by the bar, which comes as well where
    // the screen is too low for all of them.
    const int bar = view()->verticalScrollBar()->sizeHint().width();
    int widest = width() - 10;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, itemDelegate()->sizeHint({}, model()->index(i, 0)).width() + bar);
    view()->setMinimumWidth(widest);
    QComboBox::showPopup();
}

void Select::paintQuiet(QPainter& painter) const {
    const Theme& theme = themeOf(this);
    const QColor ink = theme.color(underMouse() || hasFocus() ? Token::text : Token::text2);
    if (underMouse()) drawBox(painter, rect(), 8, theme.color(Token::hover));
    if (hasFocus()) drawBox(painter, rect(), 8, {}, theme.color(Token::focus), 2);
    const double size = theme.scaled(16);
    drawText(painter, QRectF(8, 0, width() - size - 16, height()), Qt::AlignVCenter | Qt::AlignRight,
             m_prefix + currentText(), theme.font(TextRole::detail), ink);
    drawIcon(painter, Icon::chevronDown, QRectF(width() - size - 4, (height() - size) / 2, size, size), ink);
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
    if (m_invalid) edge = Token::danger;
    drawBox(painter, rect(), metrics::kControlRadius, theme.color(isEnabled() ? Token::surface : Token::hover),
            theme.color(edge), active || m_invalid ? 2 : 1);
    double left = 11;
    if (m_icon) {
        const double size = theme.scaled(18);
        drawIcon(painter, *m_icon, QRectF(11, (height() - size) / 2, size, size), theme.color(Token::text2));
        left = 19 + size;
    }
    const double chevron = theme.scaled(16);
    const bool empty = currentIndex() < 0;
    drawText(painter, QRectF(left, 0, width() - left - chevron - 18, height()), Qt::AlignVCenter | Qt::AlignLeft,
             empty ? placeholderText() : currentText(), theme.font(TextRole::body),
             theme.color(empty || !isEnabled() ? Token::text3 : Token::text));
    drawIcon(painter, Icon::chevronDown, QRectF(width() - chevron - 11, (height() - chevron) / 2, chevron, chevron),
             theme.color(isEnabled() ? Token::text2 : Token::text3));
}

void Select::keyPressEvent(QKeyEvent* event) {
    makeItems();
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
