#include "widgets/top_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QTimer>
#include <algorithm>

#include "widgets/accessible.h"
#include "widgets/focus_ring.h"
#include "widgets/fold.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::widgets {
namespace {
constexpr int kBell = 52;  // Room for "99+" beside the icon, which ends at the page's inset.
constexpr int kBetween = 12;
constexpr int kSearch = 360;
constexpr int kLeastSearch = 200;
constexpr int kRight = metrics::kInset - (kBell - metrics::kControlHeight);

int wide(const QWidget* widget) {
    return widget->isHidden() ? 0 : widget->sizeHint().width() + kBetween;
}
}  // namespace

Breadcrumb::Breadcrumb(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
}

void Breadcrumb::setPath(const QStringList& path) {
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < path.size(); ++i) {
        if (i + 1 == path.size()) {
            auto* here = new ElidedLabel(path[i], TextRole::strong);
            setHeading(*here, true);
            m_row->addWidget(here);
            break;
        }
        auto* step = new Button(path[i], Button::Kind::ghost);
        step->setSize(Button::Size::small);
        connect(step, &Button::clicked, this, [this, i] { emit activated(i); });
        m_row->addWidget(step);
        m_row->addWidget(new IconLabel(Icon::chevronRight, 16, Token::text3));
        m_row->addSpacing(12);
    }
}

TopBar::TopBar(QWidget* parent)
    : QWidget(parent),
      m_back(new Button(Icon::arrowLeft, tr("Back"))),
      m_title(new ElidedLabel({}, TextRole::title)),
      m_detail(new ElidedLabel({}, TextRole::body, Token::text3)),
      m_path(new Breadcrumb),
      m_words(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_first(new QHBoxLayout),
      m_second(new QHBoxLayout),
      m_centrePlace(new QHBoxLayout),
      m_actionsPlace(new QHBoxLayout),
      m_bell(new Button(Icon::bell, tr("Notifications"))) {
    setObjectName(QStringLiteral("topBar"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_bell->setObjectName(QStringLiteral("bellButton"));
    m_bell->setFixedWidth(kBell);
    m_bell->setCount(0);
    setFocusRect(m_bell, QRect(0, 0, metrics::kControlHeight, metrics::kControlHeight));
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setMaximumLines(2);
    m_words->addWidget(m_title);
    m_words->addWidget(m_detail);
    m_first->setSpacing(12);
    m_first->addWidget(m_back);
    m_first->addLayout(m_words);
    m_first->addWidget(m_path);
    m_first->addSpacing(12);
    m_first->addStretch(1);
    m_first->addWidget(m_bell);
    m_second->setSpacing(12);
    m_second->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(metrics::kInset, 0, kRight, 0);
    rows->setSpacing(0);
    rows->addLayout(m_first, 1);
    rows->addLayout(m_second);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    take(Form::line);
    m_back->hide();
    m_path->hide();
    m_detail->hide();
    connect(m_back, &Button::clicked, this, &TopBar::back);
    connect(m_path, &Breadcrumb::activated, this, &TopBar::pathActivated);
}

void TopBar::setTitle(const QString& title, const QString& detail) {
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    arrange();
}

void TopBar::setBackVisible(bool visible) {
    m_back->setVisible(visible);
    // The arrow's own inset stands outside the page's inset, so that its shape lines up.
    layout()->setContentsMargins(visible ? 16 : metrics::kInset, 0, kRight, 0);
    arrange();
}

void TopBar::setPath(const QStringList& path) {
    m_path->setPath(path);
    m_path->setVisible(!path.isEmpty());
    m_path->updateGeometry();
    m_title->setVisible(path.isEmpty());
    m_detail->setVisible(path.isEmpty() && !m_detail->text().isEmpty());
    arrange();
}

void TopBar::swap(QWidget*& slot, QWidget* widget, QHBoxLayout* place) {
    if (slot == widget) return;
    while (QLayoutItem* item = place->takeAt(0)) {
        if (QWidget* old = item->widget()) old->hide();
        delete item;
    }
    slot = widget;
    if (!widget) return;
    place->addWidget(widget);
    widget->show();
}

/// What stands in the title's row takes away from it.
int TopBar::roomBeside() const {
    const QMargins margins = layout()->contentsMargins();
    int room = wide(m_back) + wide(m_path) + wide(m_bell) + kBetween + margins.left() + margins.right();
    if (m_form != Form::twoRows) room += besideOrBelow();
    return room;
}

/// Middle and actions. A search does with less than it takes; nothing else does.
int TopBar::besideOrBelow() const {
    const int least = themeOf(this).scaled(kLeastSearch);
    const int centre = m_centre ? std::min(m_centre->sizeHint().width(), least) + kBetween : 0;
    return centre + (m_actions ? wide(m_actions) : 0);
}

TopBar::Form TopBar::fittingForm() const {
    const int rest = roomBeside() + (m_form == Form::twoRows ? besideOrBelow() : 0);
    if (rest + wide(m_title) + wide(m_detail) <= width()) return Form::line;
    if (rest + std::max(wide(m_title), wide(m_detail)) <= width()) return Form::stacked;
    return m_centre || m_actions ? Form::twoRows : Form::stacked;
}

void TopBar::take(Form form) {
    m_form = form;
    const bool line = form == Form::line;
    m_words->setDirection(line ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(line ? 12 : 0);
    m_words->setAlignment(m_title, line ? Qt::AlignVCenter : Qt::AlignBottom);
    m_words->setAlignment(m_detail, line ? Qt::AlignVCenter : Qt::AlignTop);
    for (QHBoxLayout* place : {m_centrePlace, m_actionsPlace}) {
        m_first->removeItem(place);
        m_second->removeItem(place);
    }
    if (form == Form::twoRows) {
        m_second->insertLayout(0, m_centrePlace);
        m_second->addLayout(m_actionsPlace);
    } else {
        m_first->insertLayout(m_first->indexOf(m_path) + 2, m_centrePlace);
        m_first->insertLayout(m_first->indexOf(m_bell), m_actionsPlace);
    }
    m_second->setContentsMargins(0, 0, form == Form::twoRows ? metrics::kInset - kRight : 0,
                                 form == Form::twoRows ? 10 : 0);
}

/// A layout would take width from the title to give it to a search, which needs it less.
void TopBar::keepTitle() {
    const int room = width() - roomBeside();
    for (Label* words : {m_title, m_detail})
        words->setMinimumWidth(std::clamp(room, 0, words->sizeHint().width()));
}

/// A title that has no room for itself in one line takes a second one.
int TopBar::firstRowHeight() {
    const int usual = themeOf(this).scaled(metrics::kTopBar);
    const int room = width() - roomBeside();
    const bool wraps = m_form != Form::line && !m_title->isHidden() && m_title->sizeHint().width() > room;
    if (wraps != m_title->wordWrap()) {
        m_title->setElided(!wraps);
        m_title->setWordWrap(wraps);
    }
    if (!wraps || room <= 0) return usual;
    const int detail = m_detail->isHidden() ? 0 : m_detail->sizeHint().height();
    return std::max(usual, m_title->heightForWidth(room) + detail + metrics::kGap);
}

void TopBar::arrange() {
    const Form form = fittingForm();
    if (form != m_form) take(form);
    keepTitle();
    const int first = firstRowHeight();
    const int height = form == Form::twoRows ? first + m_second->sizeHint().height() : first;
    if (minimumHeight() != height || maximumHeight() != height) setFixedHeight(height);
}

bool TopBar::event(QEvent* event) {
    const bool done = QWidget::event(event);
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::LayoutRequest || type == QEvent::StyleChange) arrange();
    return done;
}

void TopBar::setCentre(QWidget* widget) {
    swap(m_centre, widget, m_centrePlace);
}
void TopBar::setActions(QWidget* widget) {
    swap(m_actions, widget, m_actionsPlace);
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeOf(this).color(Token::border));
}

SearchBox::SearchBox(const QString& placeholder, const QString& key, QWidget* parent)
    : Input(parent), m_pause(new QTimer(this)), m_cross(new Button(Icon::close, tr("Clear the search"))) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setGlyph(Icon::search);
    setKeyHint(key);
    setScaledMaximumWidth(*this, kSearch);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause->setSingleShot(true);
    m_pause->setInterval(250);
    connect(m_pause, &QTimer::timeout, this, [this] { emit searched(text().trimmed()); });
    m_cross->setObjectName(QStringLiteral("clearSearch"));
    m_cross->setFixedSize(26, 26);
    setTrailing(m_cross);
    m_cross->hide();
    connect(m_cross, &Button::clicked, this, [this] {
        clearWords();
        setFocus(Qt::OtherFocusReason);
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_cross->setVisible(!text.isEmpty());
        m_pause->start();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        m_pause->stop();
        emit searched(text().trimmed());
    });
}

QSize SearchBox::sizeHint() const {
    return {themeOf(this).scaled(kSearch), Input::sizeHint().height()};
}

void SearchBox::setWords(const QString& text) {
    const QSignalBlocker quiet(this);
    setText(text);
    m_cross->setVisible(!text.isEmpty());
    update();
}

void SearchBox::clearWords() {
    clear();
    m_pause->stop();
    emit searched(QString());
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clearWords();
        return;
    }
    Input::keyPressEvent(event);
}

}  // namespace mc::widgets
