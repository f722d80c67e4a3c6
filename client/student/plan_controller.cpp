#include "student/plan_controller.h"

#include <QUrlQuery>
#include <boost/describe/enum_to_string.hpp>

namespace mc::student {

using net::LoadState;
using protocol::PlanStanding;

namespace {

const QString kPlanPath = QStringLiteral("/api/me/plan");

}  // namespace

bool PlanController::goesOn() const {
    return m_plan.standing == PlanStanding::active || m_plan.standing == PlanStanding::past_due;
}

void PlanController::load() {
    m_api.get<protocol::Plan>(kPlanPath)->then(this, [this](const auto& answer) {
        if (answer)
            m_plan = *answer;
        else
            m_error = answer.error();
        m_state = answer ? LoadState::ready : LoadState::error;
        emit changed();
    });
}

void PlanController::preview(protocol::PlanTier tier) {
    if (m_busy) return;
    setBusy(true);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("tier"), QLatin1String(boost::describe::enum_to_string(tier, "")));
    m_api.get<protocol::PlanChangePreview>(kPlanPath + QStringLiteral("/change-preview"), query)
        ->then(this, [this, tier](const auto& answer) {
            setBusy(false);
            if (answer)
                emit previewed(tier, *answer);
            else
                emit failed(answer.error());
        });
}

void PlanController::change(protocol::PlanTier tier) {
    if (m_busy) return;
    setBusy(true);
    m_api.put<protocol::Plan>(kPlanPath, protocol::ChangePlan{tier})->then(this, [this](const auto& answer) {
        if (answer) m_plan = *answer;
        setBusy(false);
        if (answer)
            emit done();
        else
            emit failed(answer.error());
    });
}

void PlanController::setBusy(bool busy) {
    m_busy = busy;
    emit changed();
}

}  // namespace mc::student
