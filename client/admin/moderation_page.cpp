#include "admin/moderation_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "admin/desk_states.h"
#include "admin/reported_card.h"
#include "net/problem.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/segmented_control.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/tabs.h"
#include "widgets/text_area.h"

namespace mc::admin {

using protocol::ReviewPart;
using protocol::ReviewQueue;
using widgets::Button;

namespace {

using widgets::metrics::kInset;
constexpr int kLongest = 500;  // Limits<DecideReview>
constexpr ReviewQueue kReviewQueues[] = {ReviewQueue::open, ReviewQueue::decided};
constexpr protocol::RatingQueue kRatings[] = {protocol::RatingQueue::waiting, protocol::RatingQueue::kept};
constexpr protocol::MessageQueue kMessages[] = {protocol::MessageQueue::open, protocol::MessageQueue::decided};
enum Tab { ReviewsTab, RatingsTab, MessagesTab };

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
      m_tabs(new widgets::Tabs(tr("What was reported"), this)),
      m_part(new widgets::SegmentedControl(tr("Which of them"), this)),
      m_more(new Button(tr("More"))),
      m_empty(new widgets::EmptyState(widgets::Icon::flag, {}, {})) {
    setObjectName(QStringLiteral("moderationPage"));
    m_tabs->setObjectName(QStringLiteral("moderationTabs"));
    m_more->setObjectName(QStringLiteral("moreReported"));
    for (const auto& text : {tr("Reviews"), tr("Low ratings"), tr("Messages")})
        m_tabs->addTab(text);
    m_part->setObjectName(QStringLiteral("moderationQueue"));
    for (const auto& text : {tr("To decide"), tr("Decided")})
        m_part->addSegment(text);
    m_states = new widgets::StatePage(new widgets::ScrollArea(buildList()), widgets::Skeleton::rows(4), m_empty, this);
    m_ratings = new RatingCasesView(api, drafts, m_zone);
    m_messages = new MessageCasesView(api, drafts, m_zone);
    m_views = new QStackedWidget;
    for (QWidget* view : std::initializer_list<QWidget*>{m_states, m_ratings, m_messages})  // In the order of the tabs.
        m_views->addWidget(view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInset, 12, 0, 0);  // The bar of the list stands at the edge.
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_views, 1);
    listen();
}

/// The second below the first where there is no room beside it.
QWidget* ModerationPage::buildHead() {
    auto* head = new QWidget;
    auto* row = new widgets::FlowLayout(head, 16);
    row->setContentsMargins(0, 0, kInset, 0);
    row->addWidget(m_tabs);
    row->addWidget(m_part);
    return head;
}

void ModerationPage::listen() {
    connect(m_tabs, &QTabBar::currentChanged, this, &ModerationPage::turn);
    connect(m_part, &widgets::SegmentedControl::currentChanged, this, &ModerationPage::turn);
    follow(*m_ratings, RatingsTab);
    follow(*m_messages, MessagesTab);
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

void ModerationPage::turn() {
    const auto part = static_cast<std::size_t>(m_part->current());
    m_views->setCurrentIndex(m_tabs->currentIndex());
    switch (m_tabs->currentIndex()) {
        case MessagesTab:
            return m_messages->controller().choose(kMessages[part]);
        case RatingsTab:
            return m_ratings->controller().choose(kRatings[part]);
        default:
            m_controller.choose(kReviewQueues[part]);
    }
}

/// All of them, so that each tab says how many wait behind it.
void ModerationPage::reload() {
    m_controller.reload();
    m_ratings->controller().reload();
    m_messages->controller().reload();
}

void ModerationPage::arrive(const widgets::PageLink& link) {
    const QString queue = link.value(QStringLiteral("queue"));
    if (queue == u"ratings") m_tabs->setCurrentIndex(RatingsTab);
    if (queue == u"messages") m_tabs->setCurrentIndex(MessagesTab);
    if (!queue.isEmpty()) m_part->setCurrent(0);
    reload();
}

void ModerationPage::showState() {
    m_tabs->setTabCount(ReviewsTab, m_controller.open());
    const DeskStates states{.failed = tr("The reviews could not be loaded"),
                            .ready = [this] { showItems(); },
                            .empty = [this] { showEmpty(); }};
    states.show(*m_states, m_controller);
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
