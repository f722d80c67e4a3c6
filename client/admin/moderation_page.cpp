#include "admin/moderation_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>
#include <algorithm>

#include "admin/reported_card.h"
#include "net/problem.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/tabs.h"
#include "widgets/text_area.h"

namespace mc::admin {

using net::LoadState;
using protocol::ReviewPart;
using protocol::ReviewQueue;
using widgets::Button;

namespace {

constexpr int kInset = widgets::metrics::kInset;
constexpr int kLongest = 500;  // Limits<DecideReview>
constexpr int kRetryAfter = 8;
constexpr ReviewQueue kQueues[] = {ReviewQueue::open, ReviewQueue::decided};
constexpr protocol::RatingQueue kRatings[] = {protocol::RatingQueue::waiting, protocol::RatingQueue::kept};
constexpr protocol::MessageQueue kMessages[] = {protocol::MessageQueue::open, protocol::MessageQueue::decided};
constexpr int kFirstRating = 2;  ///< Behind the tabs of the reviews.
constexpr int kFirstMessage = 4;

QString draftKey(domain::ReviewId review, ReviewPart part) {
    return QStringLiteral("moderation/%1/%2")
        .arg(QString::fromStdString(domain::toString(review)),
             part == ReviewPart::review ? QStringLiteral("review") : QStringLiteral("reply"));
}

}  // namespace

ModerationPage::ModerationPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent),
      m_controller(api),
      m_drafts(drafts),
      m_zone(text::zoneTable(zone)),
      m_tabs(new widgets::Tabs(tr("Which reviews"), this)),
      m_more(new Button(tr("More"))),
      m_empty(new widgets::EmptyState(widgets::Icon::flag, {}, {})) {
    setObjectName(QStringLiteral("moderationPage"));
    m_tabs->setObjectName(QStringLiteral("moderationTabs"));
    m_more->setObjectName(QStringLiteral("moreReported"));
    // Six have room in a small window with large letters only when each is a word.
    const std::pair<QString, QString> tabs[] = {
        {tr("Reviews"), tr("Reported reviews")},   {tr("Decided"), tr("Decided reviews")},
        {tr("Ratings"), tr("Low ratings")},        {tr("Kept"), tr("Kept paused")},
        {tr("Messages"), tr("Reported messages")}, {tr("Settled"), tr("Decided messages")}};
    for (const auto& [text, whole] : tabs) {
        const int index = m_tabs->addTab(text);
        m_tabs->setTabToolTip(index, whole);
        m_tabs->setAccessibleTabName(index, whole);
    }
    m_states = new widgets::StatePage(new widgets::ScrollArea(buildList()), widgets::Skeleton::rows(4), m_empty, this);
    m_ratings = new RatingCasesView(api, drafts, m_zone);
    m_messages = new MessageCasesView(api, drafts, m_zone);
    m_views = new QStackedWidget;
    for (QWidget* view : std::initializer_list<QWidget*>{m_states, m_ratings, m_messages})
        m_views->addWidget(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInset, 12, 0, 0);  // The bar of the list stands at the edge.
    column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, kInset, 0);
    top->addWidget(m_tabs);
    column->addLayout(top);
    column->addWidget(m_views, 1);
    listen();
}

void ModerationPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitTabs();
}

void ModerationPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange) fitTabs();
}

/// Where six have no room, what waits and what was decided of the reviews stay.
void ModerationPage::fitTabs() {
    constexpr int kGiveWay[] = {3, 5};
    for (const int index : kGiveWay)
        m_tabs->setTabVisible(index, true);
    const bool fits = m_tabs->sizeHint().width() <= width() - 2 * kInset;
    for (const int index : kGiveWay)
        m_tabs->setTabVisible(index, fits || index == m_tabs->currentIndex());
}

void ModerationPage::listen() {
    connect(m_tabs, &QTabBar::currentChanged, this, &ModerationPage::turnTo);
    follow(*m_ratings, kFirstRating);
    follow(*m_messages, kFirstMessage);
    connect(m_states, &widgets::StatePage::retryRequested, this, &ModerationPage::reload);
    connect(m_more, &Button::clicked, &m_controller, &ModerationController::loadMore);
    connect(&m_controller, &ModerationController::stateChanged, this, &ModerationPage::showState);
    connect(&m_controller, &ModerationController::decided, this, [this](bool hidden) {
        if (m_dialog) m_dialog->finish();
        emit toast(widgets::Tone::success, hidden ? tr("Hidden") : tr("It stays"));
    });
    connect(&m_controller, &ModerationController::failed, this, [this](const domain::Error& error) {
        if (!m_dialog || !m_refusal) return emit toast(widgets::Tone::error, net::words(error));
        m_refusal->setText(net::words(error));
        m_refusal->show();
        if (m_deed) m_deed->setEnabled(true);
    });
}

QWidget* ModerationPage::buildList() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, kInset, kInset);
    column->setSpacing(16);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(16);
    column->addLayout(m_cards);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch(1);
    return content;
}

/// Its tab says how many wait behind it.
void ModerationPage::follow(QueueView& view, int tab) {
    connect(&view, &QueueView::waitingChanged, this, [this, tab](int waiting) { m_tabs->setTabCount(tab, waiting); });
    connect(&view, &QueueView::done, this,
            [this](const QString& sentence) { emit toast(widgets::Tone::success, sentence); });
    connect(&view, &QueueView::failed, this,
            [this](const QString& sentence) { emit toast(widgets::Tone::error, sentence); });
}

void ModerationPage::turnTo(int tab) {
    const auto nth = static_cast<std::size_t>(std::max(0, tab) % 2);
    if (tab >= kFirstMessage) {
        m_views->setCurrentWidget(m_messages);
        return m_messages->controller().choose(kMessages[nth]);
    }
    m_views->setCurrentWidget(tab >= kFirstRating ? static_cast<QWidget*>(m_ratings) : m_states);
    tab >= kFirstRating ? m_ratings->controller().choose(kRatings[nth]) : m_controller.choose(kQueues[nth]);
}

/// All of them, so that each tab says how many wait behind it.
void ModerationPage::reload() {
    m_controller.reload();
    m_ratings->controller().reload();
    m_messages->controller().reload();
}

void ModerationPage::arrive(const widgets::PageLink& link) {
    const QString queue = link.value(QStringLiteral("queue"));
    const auto turn = [this](int first) {
        if (m_tabs->currentIndex() / 2 != first / 2) m_tabs->setCurrentIndex(first);
    };
    if (queue == u"ratings") turn(kFirstRating);
    if (queue == u"messages") turn(kFirstMessage);
    reload();
}

void ModerationPage::showState() {
    m_tabs->setTabCount(0, m_controller.open());
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::empty:
            return showEmpty();
        case LoadState::error:
            return m_states->showError(tr("The reviews could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), kRetryAfter);
        case LoadState::ready:
            m_states->showReady();
            return showItems();
    }
}

void ModerationPage::showEmpty() {
    if (m_controller.queue() == ReviewQueue::open)
        m_empty->setTexts(tr("Nothing is reported"),
                          tr("When somebody reports a review or an answer, it waits here until you decide."));
    else
        m_empty->setTexts(tr("Nothing was decided yet"), tr("What admins let stay or hid is listed here."));
    m_states->showEmpty();
}

void ModerationPage::showItems() {
    while (auto* item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& item : m_controller.items()) {
        auto* card = new ReportedCard(item, m_zone);
        connect(card, &ReportedCard::decisionWanted, this,
                [this, card](ReviewPart part, bool hide) { askReason(card->item(), part, hide); });
        m_cards->addWidget(card);
    }
    m_more->setVisible(m_controller.hasMore());
    widgets::followTheEye(*this);
}

void ModerationPage::askReason(const protocol::ReportedReview& item, ReviewPart part, bool hide) {
    const bool review = part == ReviewPart::review;
    auto* dialog = new widgets::Dialog(hide ? (review ? tr("Hide this review?") : tr("Hide this answer?"))
                                            : (review ? tr("Let this review stay?") : tr("Let this answer stay?")),
                                       this);
    m_dialog = dialog;
    dialog->addSentence(!hide    ? tr("The reports are settled, and everybody can read it.")
                        : review ? tr("Nobody but its two people sees it any more, and its stars do not count for the "
                                      "mentor’s rating. Whoever wrote it reads your reason.")
                                 : tr("Only the mentor sees it any more, and reads your reason. The review stays."));
    auto* reason = new widgets::TextArea(tr("Reason"));
    reason->setInputName(QStringLiteral("decisionReason"));
    reason->setCounter(kLongest);
    reason->setRows(3);
    dialog->body()->addWidget(reason);
    m_refusal = new widgets::Label({}, widgets::TextRole::body, widgets::Token::dangerText);
    m_refusal->setWordWrap(true);
    widgets::keepPlace(*m_refusal);
    m_refusal->hide();
    dialog->body()->addWidget(m_refusal);
    dialog->setSafe(tr("Not now"));
    m_deed =
        dialog->setDeed(hide ? tr("Hide it") : tr("Let it stay"), hide ? Button::Kind::danger : Button::Kind::primary);
    m_deed->setObjectName(QStringLiteral("decideReview"));
    const auto key = draftKey(item.review.id, part);
    const auto allow = [this, reason] {
        if (m_deed) m_deed->setEnabled(!m_controller.isBusy() && !reason->text().trimmed().isEmpty());
    };
    connect(reason, &widgets::TextArea::textChanged, dialog, [this, reason, key, allow] {
        m_drafts.keepText(key, reason->text());
        allow();
    });
    reason->setText(m_drafts.text(key));
    allow();
    connect(dialog, &widgets::Dialog::deed, this, [this, item, part, hide, reason] {
        m_deed->setEnabled(false);
        m_controller.decide(item.review.id, {part, hide, reason->text().trimmed().toStdString(), item.version});
    });
    connect(&m_controller, &ModerationController::decided, dialog, [this, key] { m_drafts.drop(key); });
    dialog->open();
}

}  // namespace mc::admin
