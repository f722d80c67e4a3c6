#include "mentor/earnings_controller.h"

#include <QUrlQuery>

namespace mc::mentor {

using domain::Result;
using net::LoadState;
using protocol::PayoutDetails;
using protocol::PayoutPage;

namespace {

const QString kDetailsPath = QStringLiteral("/api/payout-details");
const QString kPayoutsPath = QStringLiteral("/api/payouts");
constexpr int kAnswersWanted = 3;

}  // namespace

void EarningsController::load() {
    if (m_waiting > 0) return;
    m_waiting = kAnswersWanted;
    m_refused = false;
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    m_api.get<protocol::Earnings>(QStringLiteral("/api/earnings"))
        ->then(this, [this](const Result<protocol::Earnings>& answer) {
            if (answer) m_earnings = *answer;
            took(answer);
        });
    m_api.get<PayoutDetails>(kDetailsPath)->then(this, [this](const Result<PayoutDetails>& answer) {
        if (answer) m_details = *answer;
        took(answer);
    });
    m_api.get<PayoutPage>(kPayoutsPath)->then(this, [this](const Result<PayoutPage>& answer) {
        if (answer) {
            m_payouts = answer->items;
            m_next = answer->next;
        }
        took(answer);
    });
}

/// Ready when all have answered; what is shown stays when one does not.
template <class Answer>
void EarningsController::took(const Result<Answer>& answer) {
    if (!answer && !m_refused) {
        m_refused = true;
        m_error = answer.error();
    }
    if (--m_waiting > 0) return;
    if (!m_refused)
        m_state = LoadState::ready;
    else if (m_state != LoadState::ready)
        m_state = LoadState::error;
    emit stateChanged();
}

void EarningsController::loadMore() {
    if (!m_next || m_waiting > 0) return;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(*m_next));
    m_waiting = 1;
    m_api.get<PayoutPage>(kPayoutsPath, query)->then(this, [this](const Result<PayoutPage>& answer) {
        m_waiting = 0;
        if (!answer) return emit failed(answer.error());
        m_payouts.insert(m_payouts.end(), answer->items.begin(), answer->items.end());
        m_next = answer->next;
        emit stateChanged();
    });
}

void EarningsController::change(const protocol::PayoutDetailsChange& wanted) {
    m_api.put<PayoutDetails>(kDetailsPath, wanted)->then(this, [this](const Result<PayoutDetails>& answer) {
        if (!answer)
            emit changeRefused(answer.error());
        else
            emit changed();
        load();
    });
}

void EarningsController::ask(domain::PayoutId id) {
    m_api.get<protocol::PayoutStatement>(kPayoutsPath + u'/' + QString::fromStdString(domain::toString(id)))
        ->then(this, [this](const Result<protocol::PayoutStatement>& answer) {
            if (answer)
                emit told(*answer);
            else
                emit failed(answer.error());
        });
}

void EarningsController::askYear(int begins) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("begins"), QString::number(begins));
    m_api.get<protocol::PayoutYearStatement>(QStringLiteral("/api/payout-years"), query)
        ->then(this, [this](const Result<protocol::PayoutYearStatement>& answer) {
            if (answer)
                emit yearTold(*answer);
            else
                emit failed(answer.error());
        });
}

}  // namespace mc::mentor
