#include "student/plans_page.h"

#include <QVBoxLayout>
#include <boost/describe/enum_to_string.hpp>

#include "booking/page_column.h"
#include "net/problem.h"
#include "student/checkout_way.h"
#include "student/plan_words.h"
#include "web/engine_library.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::student {

using net::LoadState;
using protocol::PlanTier;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kPlansWidth = 960;
constexpr int kLeastPlanCard = 240;
constexpr int kPlanColumns = 3;
constexpr int kPlanGap = 16;
constexpr int kAboveDeed = 8;

Label* planLabel(const QString& text, TextRole role, Token color) {
    auto* label = new Label(text, role, color);
    label->setWordWrap(true);
    return label;
}

QString called(const char* what, PlanTier tier) {
    return QLatin1String(what) + QLatin1String(boost::describe::enum_to_string(tier, ""));
}

}  // namespace

PlansPage::PlansPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent)
    : Page(parent), m_zone(widgets::zoneTable(viewer)), m_plans(api), m_purchase(api) {
    setObjectName(QStringLiteral("plansPage"));
    m_way = new CheckoutWay(api, m_purchase, tr("Back to the plans"), this);
    m_way->notice()->setObjectName(QStringLiteral("plansNotice"));
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeContent()), widgets::Skeleton::rows(3), nullptr);
    m_way->setChoice(m_states);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_way);
    bind();
}

QWidget* PlansPage::makeContent() {
    const auto [content, column] = booking::makePageColumn(kPlansWidth, 24);
    column->setSpacing(16);
    m_standing = planLabel({}, TextRole::section, Token::text);
    m_standing->setObjectName(QStringLiteral("planStanding"));
    column->addWidget(m_standing);
    column->addWidget(m_way->notice());
    m_cards = new widgets::Columns(kLeastPlanCard, kPlanColumns, kPlanGap);
    column->addWidget(m_cards);
    column->addWidget(
        planLabel(tr("You pay for each month in advance and can cancel at any time: the plan stays until the month is "
                     "over. Minutes are not carried over; those of a session that is cancelled in time come back."),
                  TextRole::body, Token::text2));
    column->addStretch();
    return content;
}

void PlansPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &PlansPage::reload);
    connect(&m_plans, &PlanController::changed, this, &PlansPage::showState);
    connect(&m_plans, &PlanController::previewed, this, &PlansPage::askToChange);
    connect(&m_plans, &PlanController::failed, this, [this](const domain::Error& error) {
        if (m_dialog) m_dialog->finish();
        emit toast(widgets::Tone::error, net::words(error));
    });
    connect(&m_plans, &PlanController::done, this, [this] {
        if (m_dialog) m_dialog->finish();
        emit toast(widgets::Tone::success, tr("Your plan is changed."));
    });
    connect(&m_purchase, &Purchase::changed, this, [this] {
        if (m_purchase.isChoosing()) showState();
    });
    connect(m_way, &CheckoutWay::addressConfirmed, this, &PlansPage::addressConfirmed);
    connect(&m_purchase, &Purchase::bought, this, [this] {
        emit toast(widgets::Tone::success, tr("%1 has begun.", "plan").arg(PlanWords::name(m_purchase.tier())));
        m_plans.load();
    });
}

void PlansPage::arrive(const widgets::PageLink&) {
    m_plans.load();
    web::warmUp(*this);
}

void PlansPage::reload() {
    m_plans.load();
}

void PlansPage::showState() {
    switch (m_plans.state()) {
        case LoadState::loading:
        case LoadState::empty:
            return m_states->showLoading();
        case LoadState::error:
            return m_states->showError(tr("The plans could not be loaded"), net::words(m_plans.error()),
                                       net::details(m_plans.error()), widgets::kRetryAfter);
        case LoadState::ready:
            break;
    }
    m_standing->setText(PlanWords::standing(m_plans.plan(), m_zone));
    if (m_offers != m_plans.plan().offers) showOffers();
    showDeeds();
    m_states->showReady();
}

void PlansPage::showOffers() {
    m_cards->clear();
    m_shown.clear();
    m_offers = m_plans.plan().offers;
    for (const auto& offer : m_offers)
        addOffer(offer);
    widgets::followTheEye(*this);
}

void PlansPage::addOffer(const protocol::PlanOffer& offer) {
    auto* card = new widgets::Card;
    card->setObjectName(called("plan_", offer.tier));
    card->setInset(20);
    card->column()->setSpacing(8);
    card->column()->addWidget(planLabel(PlanWords::name(offer.tier), TextRole::section, Token::text));
    card->column()->addWidget(planLabel(
        offer.price.isZero() ? tr("No charge") : tr("%1 a month", "amount").arg(widgets::moneyShort(offer.price)),
        TextRole::title, Token::text));
    for (const auto& line : PlanWords::gives(offer))
        card->column()->addWidget(planLabel(line, TextRole::body, Token::text2));
    card->column()->addSpacing(kAboveDeed);
    card->column()->addStretch();
    auto* deed = new Button({}, Button::Kind::secondary);
    deed->setObjectName(called("planDeed_", offer.tier));
    connect(deed, &Button::clicked, this, [this, tier = offer.tier] { choose(tier); });
    card->column()->addWidget(deed, 0, Qt::AlignLeft);
    m_cards->add(card);
    m_shown.push_back({offer.tier, card, deed});
}

void PlansPage::showDeeds() {
    const auto now = m_plans.plan().tier;
    for (const auto& offer : m_shown) {
        const QString words = deedWords(offer.tier);
        offer.card->setAccented(offer.tier == now);
        offer.deed->setText(words);
        offer.deed->setKind(offer.tier > now ? Button::Kind::primary : Button::Kind::secondary);
        offer.deed->setAccessibleName(tr("%1: %2", "deed, plan").arg(words, PlanWords::name(offer.tier)));
        offer.deed->setEnabled(mayChoose(offer.tier));
    }
}

bool PlansPage::mayChoose(PlanTier tier) const {
    const auto& plan = m_plans.plan();
    if (!m_plans.goesOn()) return tier != PlanTier::free;
    return !plan.cancels && tier != plan.nextTier.value_or(plan.tier);
}

QString PlansPage::deedWords(PlanTier tier) const {
    const auto& plan = m_plans.plan();
    if (m_purchase.step() == Purchase::Step::ordering && tier == m_purchase.tier()) return tr("One moment …");
    if (!m_plans.goesOn() && tier != PlanTier::free) return tr("Subscribe");
    if (tier == plan.tier && !plan.nextTier) return tr("Your plan");
    if (!m_plans.goesOn()) return tr("Without a plan");
    const bool comes = plan.cancels ? tier == PlanTier::free : tier == plan.nextTier;
    if (comes && plan.paidUntil) return tr("From %1 on", "date").arg(widgets::yearDate(m_zone, *plan.paidUntil));
    if (tier == PlanTier::free) return tr("End the plan …");
    return tier == plan.tier && plan.nextTier ? tr("Keep it …") : tr("Change …");
}

void PlansPage::choose(PlanTier tier) {
    m_plans.goesOn() ? m_plans.preview(tier) : m_purchase.subscribe(tier);
}

void PlansPage::askToChange(PlanTier tier, const protocol::PlanChangePreview& preview) {
    const bool ends = tier == PlanTier::free;
    m_dialog =
        new widgets::Dialog(ends ? tr("End your plan?") : tr("Change to %1?", "plan").arg(PlanWords::name(tier)), this);
    m_dialog->addSentence(PlanWords::change(tier, preview, m_zone));
    m_dialog->setSafe(tr("Leave it as it is"));
    auto* deed = m_dialog->setDeed(ends ? tr("End the plan") : tr("Change the plan"),
                                   ends ? Button::Kind::danger : Button::Kind::primary);
    deed->setObjectName(QStringLiteral("changePlan"));
    connect(m_dialog, &widgets::Dialog::deed, this, [this, tier] { m_plans.change(tier); });
    m_dialog->open();
}

}  // namespace mc::student
