#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "admin/analytics_span.h"
#include "net/api_client.h"
#include "net/load_state.h"

namespace mc::admin {

/// How the business did in a stretch of days (ADM-3): its figures, those of the stretch before, its weeks, and how far
/// people came. All of one moment: shown when the last of the answers is there.
class AnalyticsController : public QObject {
    Q_OBJECT

public:
    /// What the page shows.
    struct Answers {
        protocol::AnalyticsReport report;
        protocol::AnalyticsReport before;
        protocol::AnalyticsReport weeks;
        protocol::AnalyticsFunnel funnel;
    };

    /// `zone`: the reader's; until the server has said whose days it counts by, today is hers.
    AnalyticsController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }  ///< Empty: nothing happened in these days, ready all the same.
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const Answers& answers() const { return m_answers; }
    domain::CivilDate today() const { return m_zone.dateAt(m_api.clock().now()); }

    Span span() const { return m_span; }
    Stretch stretch() const;  ///< As it is now.
    protocol::AnalyticsStep step() const { return m_step; }
    /// With the step that such a stretch usually has.
    void choose(Span span);
    /// `from` before `until`, at most kMostDays.
    void chooseOwn(const Stretch& stretch);
    /// One that the stretch may not have is not taken; the choice is told again.
    void chooseStep(protocol::AnalyticsStep step);
    void reload();

signals:
    void stateChanged();
    void choiceChanged();

private:
    void lookAnew();
    void drop();
    template <class T>
    void ask(const QString& path, const Stretch& stretch, std::optional<protocol::AnalyticsStep> by, T Answers::*into);
    void showAnswers();
    void fail(const domain::Error& error);

    net::ApiClient& m_api;
    domain::ZoneTable m_zone;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    Span m_span = Span::fourWeeks;
    Stretch m_own;
    Stretch m_asked;  ///< What the answers are of.
    protocol::AnalyticsStep m_step = protocol::AnalyticsStep::day;
    Answers m_answers;
    Answers m_coming;
    std::vector<QPointer<net::ApiCall>> m_calls;
    int m_round = 0;  ///< Of asking: what an earlier one asked for is not shown.
    int m_open = 0;   ///< Answers that are not there yet.
};

}  // namespace mc::admin
