#include "admin/analytics_controller.h"

#include <algorithm>
#include <utility>

#include "text/format.h"

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::AnalyticsReport;
using protocol::AnalyticsStep;

namespace {

QString isoOf(domain::CivilDate date) {
    return QString::fromStdString(domain::toString(date));
}

QString nameOf(AnalyticsStep step) {
    return step == AnalyticsStep::day    ? QStringLiteral("day")
           : step == AnalyticsStep::week ? QStringLiteral("week")
                                         : QStringLiteral("month");
}

bool isNothing(const AnalyticsController::Answers& answers) {
    const auto& now = answers.report.total;
    const bool sold = !now.gross.isZero() || !now.net.isZero();
    const bool held = now.sessions + now.cancelled + now.noShows + now.ratings > 0;
    const bool came = std::ranges::any_of(answers.funnel.steps, [](const auto& step) { return step.visitors > 0; });
    return !sold && !held && !came;
}

}  // namespace

AnalyticsController::AnalyticsController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent)
    : QObject(parent), m_api(api), m_zone(text::zoneTable(zone)) {}

Stretch AnalyticsController::stretch() const {
    return m_span == Span::own ? m_own : stretchOf(m_span, today());
}

void AnalyticsController::choose(Span span) {
    if (span == m_span) return;
    if (span == Span::own) m_own = stretch();
    m_span = span;
    m_step = usualStep(stretch());
    emit choiceChanged();
    if (span != Span::own) lookAnew();  // Which days those are is still to be said: until then they are the same.
}

void AnalyticsController::chooseOwn(const Stretch& stretch) {
    m_span = Span::own;
    m_own = stretch;
    m_step = usualStep(stretch);
    emit choiceChanged();
    lookAnew();
}

void AnalyticsController::chooseStep(AnalyticsStep step) {
    if (step == m_step) return;
    const bool may = mayStep(stretch(), step);
    if (may) m_step = step;
    emit choiceChanged();
    if (may) lookAnew();
}

void AnalyticsController::lookAnew() {
    m_state = LoadState::loading;
    emit stateChanged();
    reload();
}

void AnalyticsController::drop() {
    ++m_round;
    for (const auto& call : std::exchange(m_calls, {}))
        if (call) call->abort();
}

void AnalyticsController::reload() {
    drop();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    const auto path = QStringLiteral("/api/admin/analytics");
    const auto days = stretch();
    m_asked = days;
    m_open = 4;
    ask(path, days, m_step, &Answers::report);
    ask(path, stretchBefore(m_span, days), AnalyticsStep::month, &Answers::before);
    ask(path, inWeeks(days), AnalyticsStep::week, &Answers::weeks);
    ask(path + QStringLiteral("/funnel"), days, {}, &Answers::funnel);
}

template <class T>
void AnalyticsController::ask(const QString& path, const Stretch& stretch, std::optional<AnalyticsStep> by,
                              T Answers::*into) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("from"), isoOf(stretch.from));
    query.addQueryItem(QStringLiteral("until"), isoOf(stretch.until));
    if (by) query.addQueryItem(QStringLiteral("by"), nameOf(*by));
    auto* job = m_api.get<T>(path, query);
    m_calls.emplace_back(job);
    job->then(this, [this, into, round = m_round](const Result<T>& answer) {
        if (round != m_round) return;
        if (!answer) return fail(answer.error());
        m_coming.*into = *answer;
        if (--m_open == 0) showAnswers();
    });
}

/// Where the operator's day is another than the reader's, or the server's clock than ours, the first answers were of the
/// wrong days.
void AnalyticsController::showAnswers() {
    m_answers = std::exchange(m_coming, {});
    m_zone = text::zoneTable({m_answers.report.zone});
    if (stretch() != m_asked) return reload();
    m_state = isNothing(m_answers) ? LoadState::empty : LoadState::ready;
    emit stateChanged();
}

void AnalyticsController::fail(const domain::Error& error) {
    drop();
    m_error = error;
    m_state = LoadState::error;
    emit stateChanged();
}

}  // namespace mc::admin
