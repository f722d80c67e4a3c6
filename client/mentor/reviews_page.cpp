#include "mentor/reviews_page.h"

#include <QVBoxLayout>

#include "discovery/report_dialog.h"
#include "mentor/rating_card.h"
#include "mentor/received_review.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::mentor {

using net::LoadState;

namespace {

using widgets::kRetryAfter;
using widgets::metrics::kInset;

QString draftKey(domain::ReviewId review) {
    return QStringLiteral("reply/") + QString::fromStdString(domain::toString(review));
}

}  // namespace

ReviewsPage::ReviewsPage(net::ApiClient& api, net::Drafts& drafts, domain::UserId mentor,
                         const domain::ZoneName& viewer, QWidget* parent)
    : Page(parent),
      m_controller(api, mentor, viewer),
      m_reports(api),
      m_drafts(drafts),
      m_rating(new RatingCard),
      m_more(new widgets::Button(tr("More reviews"))) {
    setObjectName(QStringLiteral("reviewsPage"));
    m_more->setObjectName(QStringLiteral("moreReceived"));
    auto* empty = new widgets::EmptyState(widgets::Icon::star, tr("No reviews yet"),
                                          tr("After a session your student is asked how it was. What she writes stands "
                                             "here and on your profile, and you can answer it."));
    m_states = new widgets::StatePage(new widgets::ScrollArea(buildContent()), widgets::Skeleton::rows(5), empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &ReviewsPage::reload);
    connect(m_more, &widgets::Button::clicked, &m_controller, &ReviewsController::loadMore);
    connect(&m_controller, &ReviewsController::stateChanged, this, &ReviewsPage::showState);
    connect(&m_controller, &ReviewsController::replied, this, [this](domain::ReviewId review) {
        m_drafts.drop(draftKey(review));
        if (auto* shown = row(review)) shown->finish();
        emit toast(widgets::Tone::success, tr("Your answer is on your profile"));
    });
    connect(&m_controller, &ReviewsController::replyFailed, this,
            [this](domain::ReviewId review, const QString& sentence) {
                auto* shown = row(review);
                if (!shown) return emit toast(widgets::Tone::error, sentence);
                shown->setBusy(false);
                shown->setError(sentence);
            });
    connect(&m_reports, &discovery::ReviewReports::done, this, [this](domain::ReviewId review) {
        m_controller.noteReported(review);
        emit toast(widgets::Tone::success, tr("Thank you. An admin will look at it."));
    });
}

QWidget* ReviewsPage::buildContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kInset, 16, kInset, kInset);
    column->setSpacing(16);
    column->addWidget(m_rating);
    auto* card = new widgets::Card;
    card->setInset(20);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(24);
    card->column()->addLayout(m_rows);
    card->column()->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(card);
    column->addStretch(1);
    return content;
}

void ReviewsPage::arrive(const widgets::PageLink&) {
    m_controller.load();
}

void ReviewsPage::showState() {
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::empty:
            return m_states->showEmpty();
        case LoadState::error:
            return m_states->showError(tr("Your reviews could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), kRetryAfter);
        case LoadState::ready:
            m_states->showReady();
            return showReviews();
    }
}

/// Rows stay as they are shown: one of them may be written in.
void ReviewsPage::showReviews() {
    m_rating->setRating(m_controller.average(), m_controller.stars());
    std::map<std::int64_t, ReceivedReview*> before;
    before.swap(m_shown);
    int at = 0;
    for (const auto& review : m_controller.reviews()) {
        const auto known = before.extract(review.id.value);
        auto* shown = known.empty() ? rowFor(review) : known.mapped();
        if (!known.empty()) shown->setReview(review);
        m_rows->insertWidget(at++, shown);
        m_shown[review.id.value] = shown;
    }
    for (const auto& [id, gone] : before)
        gone->deleteLater();
    m_more->setVisible(m_controller.hasMore());
    widgets::followTheEye(*this);
}

ReceivedReview* ReviewsPage::rowFor(const protocol::Review& review) {
    auto* shown = new ReceivedReview(review, m_controller.viewer());
    shown->restore(m_drafts.text(draftKey(review.id)));
    connect(shown, &ReceivedReview::edited, this,
            [this](domain::ReviewId id, const QString& words) { m_drafts.keepText(draftKey(id), words); });
    connect(shown, &ReceivedReview::replyWanted, this, [this, shown](domain::ReviewId id, const QString& words) {
        shown->setBusy(true);
        m_controller.reply(id, words);
    });
    connect(shown, &ReceivedReview::reportWanted, this, &ReviewsPage::report);
    return shown;
}

ReceivedReview* ReviewsPage::row(domain::ReviewId review) const {
    const auto found = m_shown.find(review.value);
    return found == m_shown.end() ? nullptr : found->second;
}

void ReviewsPage::report(domain::ReviewId review) {
    (new discovery::ReportDialog(m_reports, m_drafts, review, protocol::ReviewPart::review, this))->open();
}

}  // namespace mc::mentor
