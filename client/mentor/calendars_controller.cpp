#include "mentor/calendars_controller.h"

#include <algorithm>

#include "net/problem.h"

namespace mc::mentor {

using net::LoadState;
using protocol::CalendarSource;
using protocol::CalendarSources;

namespace {

const QString kCalendarsPath = QStringLiteral("/api/calendars");
constexpr std::chrono::seconds kLookAgain{2};
constexpr int kDiscoveryMs = 30'000;

QString pathOf(domain::CalendarSourceId id) {
    return kCalendarsPath + u'/' + QString::fromStdString(domain::toString(id));
}

}  // namespace

CalendarsController::CalendarsController(net::ApiClient& api, QObject* parent) : QObject(parent), m_api(api) {
    m_again.setSingleShot(true);
    m_again.setInterval(kLookAgain);
    connect(&m_again, &QTimer::timeout, this, &CalendarsController::load);
}

void CalendarsController::load() {
    if (m_loadCall) m_loadCall->abort();
    auto* job = m_api.get<CalendarSources>(kCalendarsPath);
    m_loadCall = job;
    job->then(this, [this](const domain::Result<CalendarSources>& answer) { received(answer); });
}

void CalendarsController::received(const domain::Result<CalendarSources>& answer) {
    m_loadCall.clear();
    if (!answer) {
        if (m_state == LoadState::ready) return;  // What was read stays.
        m_error = answer.error();
        m_state = LoadState::error;
    } else {
        m_sources = answer->items;
        m_signIns = answer->signIns;
        m_writing = answer->writing;
        m_state = LoadState::ready;
        const bool isWritten = m_writing.source && m_writing.health == protocol::CalendarWriteHealth::waiting;
        if (isWritten || std::ranges::any_of(m_sources, &CalendarSource::syncing)) m_again.start();
    }
    emit changed();
}

void CalendarsController::add(const protocol::NewCalendarSource& wanted) {
    m_api.post<CalendarSource>(kCalendarsPath, wanted)
        ->then(this, [this](const domain::Result<CalendarSource>& answer) {
            if (!answer) return emit addRefused(answer.error());
            emit added();
            load();
        });
}

template <class Wanted>
void CalendarsController::addSeveral(const QString& path, const Wanted& wanted) {
    m_api.post<CalendarSources>(path, wanted)->then(this, [this](const domain::Result<CalendarSources>& answer) {
        if (!answer) return emit addRefused(answer.error());
        emit added();
        load();
    });
}

void CalendarsController::addAll(const protocol::NewCalDavSources& wanted) {
    addSeveral(QStringLiteral("/api/caldav/calendars"), wanted);
}

void CalendarsController::addSignedIn(const protocol::NewSignedInSources& wanted) {
    addSeveral(QStringLiteral("/api/calendar-sign-ins/calendars"), wanted);
}

/// What the server asks another one for.
template <class Answer>
void CalendarsController::askLong(const QString& path, std::string body,
                                  void (CalendarsController::*answered)(const Answer&),
                                  void (CalendarsController::*failed)(const domain::Error&)) {
    net::ApiRequest request{"POST", path, QByteArray::fromStdString(body), "application/json"};
    request.timeoutMs = kDiscoveryMs;
    m_api.start<Answer>(std::move(request))->then(this, [this, answered, failed](const domain::Result<Answer>& answer) {
        if (!answer) return (this->*failed)(answer.error());
        (this->*answered)(*answer);
    });
}

void CalendarsController::chooseTarget(std::optional<domain::CalendarSourceId> source) {
    m_api
        .put<protocol::CalendarWriting>(QStringLiteral("/api/caldav/target"),
                                        protocol::CalendarWritingChoice{m_writing.version, source})
        ->then(this, [this](const domain::Result<protocol::CalendarWriting>& answer) {
            if (!answer) {
                emit refused(net::words(answer.error()));
                emit changed();  // The choice is as it was, whether or not that can be read now.
            }
            load();
        });
}

void CalendarsController::discover(const protocol::CalDavAccount& account) {
    askLong(QStringLiteral("/api/caldav/discovery"), protocol::encode(account), &CalendarsController::discovered,
            &CalendarsController::discoveryRefused);
}

void CalendarsController::finishSignIn(const protocol::CalendarSignInCode& code) {
    askLong(QStringLiteral("/api/calendar-sign-ins/code"), protocol::encode(code), &CalendarsController::signedIn,
            &CalendarsController::signInRefused);
}

void CalendarsController::beginSignIn(const protocol::NewCalendarSignIn& signIn) {
    m_api.post<protocol::CalendarSignIn>(QStringLiteral("/api/calendar-sign-ins"), signIn)
        ->then(this, [this](const domain::Result<protocol::CalendarSignIn>& answer) {
            if (!answer) return emit signInRefused(answer.error());
            emit signInBegun(*answer);
        });
}

void CalendarsController::change(domain::CalendarSourceId id, const protocol::CalendarSourceChange& wanted) {
    m_api.put<CalendarSource>(pathOf(id), wanted)->then(this, [this](const domain::Result<CalendarSource>& answer) {
        if (answer)
            emit changedOne();
        else
            emit changeRefused(answer.error());
        load();
    });
}

void CalendarsController::syncNow(domain::CalendarSourceId id) {
    m_api.post<CalendarSource>(pathOf(id) + QStringLiteral("/sync"))
        ->then(this, [this](const domain::Result<CalendarSource>& answer) {
            if (!answer) emit refused(net::words(answer.error()));
            load();
        });
}

void CalendarsController::remove(domain::CalendarSourceId id) {
    m_api.del<void>(pathOf(id))->then(this, [this](const domain::Result<void>& answer) {
        if (!answer) emit refused(net::words(answer.error()));
        load();
    });
}

}  // namespace mc::mentor
