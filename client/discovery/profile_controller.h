#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "protocol/mentors.h"
#include "protocol/reviews.h"
#include "protocol/scheduling.h"

namespace mc::discovery {

/// State of one mentor's page: the profile, the times of the shown week, the reviews so far.
class ProfileController : public QObject {
    Q_OBJECT

public:
    enum class State { loading, error, ready };
    Q_ENUM(State)

    ProfileController(net::ApiClient& api, const domain::ZoneName& viewer, QObject* parent = nullptr);

    State state() const { return m_state; }
    const domain::Error& error() const { return m_error; }
    const QString& slug() const { return m_slug; }
    const protocol::MentorProfile& profile() const { return *m_profile; }  ///< Only when ready.
    const domain::ZoneTable& viewer() const { return m_viewer; }
    const domain::ZoneTable& theirs() const { return m_theirs; }
    domain::UtcTime now() { return m_api.clock().now(); }
    const domain::CancellationPolicy& cancellation() { return m_api.terms().cancellation(); }

    const std::vector<protocol::Slot>& slotList() const { return m_slots; }
    /// Kept for Premium at the moment.
    const std::optional<protocol::FirstDay>& firstDay() const { return m_firstDay; }
    bool slotsLoading() const { return !m_slotsCall.isNull(); }
    const std::optional<domain::Error>& slotsError() const { return m_slotsError; }
    domain::CivilDate week() const { return m_first; }
    int duration() const { return m_minutes; }
    std::optional<domain::UtcTime> chosen() const { return m_chosen; }
    /// The price of the chosen duration; absent when it is not offered.
    std::optional<domain::Money> price() const;

    const std::vector<protocol::Review>& reviews() const { return m_reviews; }
    int reviewTotal() const { return m_reviewTotal; }
    bool reviewsLoading() const { return !m_reviewsCall.isNull(); }
    const std::optional<domain::Error>& reviewsError() const { return m_reviewsError; }
    /// Also when they were asked for and did not come.
    bool hasMoreReviews() const { return m_nextReviews || m_reviewsError; }

    /// Loads everything of this mentor. `at` is chosen as soon as it shows to be free.
    void open(const QString& slug, std::optional<domain::UtcTime> at = {}, int minutes = 0);
    void reload();
    /// The seven days from this one; a day before today is refused.
    void showWeek(domain::CivilDate first);
    void setDuration(int minutes);
    void choose(std::optional<domain::UtcTime> at);
    /// Asks for the shown week again: what was free may be gone.
    void refreshSlots();
    void loadMoreReviews();
    /// The person has reported it: she is not asked to do so again.
    void noteReported(domain::ReviewId review, protocol::ReviewPart part);
    /// Asks again whether the mentor is there and free; the server tells only those she has talked to.
    void refreshPerson();

signals:
    void stateChanged();
    void slotsChanged();  ///< Slots, week, duration or whether they are loading.
    void chosenChanged();
    void reviewsChanged();  ///< Also whether they are loading, and that they could not be.
    void personChanged();   ///< Presence and the next free time, and the mentor's clock.

private:
    void received(const domain::Result<protocol::MentorProfile>& profile);
    void receivedSlots(const domain::Result<protocol::SlotList>& list);
    void loadSlots();
    void loadReviews();
    bool isShown(domain::UtcTime at) const;
    bool isFree(domain::UtcTime at) const;

    net::ApiClient& m_api;
    domain::ZoneTable m_viewer;
    domain::ZoneTable m_theirs;
    QString m_slug;
    std::optional<protocol::MentorProfile> m_profile;
    std::vector<protocol::Slot> m_slots;
    std::optional<protocol::FirstDay> m_firstDay;
    std::vector<protocol::Review> m_reviews;
    std::optional<std::string> m_nextReviews;
    std::optional<domain::UtcTime> m_chosen;
    std::optional<domain::UtcTime> m_wanted;  ///< From the link; becomes chosen when free.
    std::optional<domain::Error> m_slotsError;
    std::optional<domain::Error> m_reviewsError;
    domain::Error m_error;
    QPointer<net::ApiCall> m_profileCall;
    QPointer<net::ApiCall> m_slotsCall;
    QPointer<net::ApiCall> m_reviewsCall;
    QPointer<net::ApiCall> m_personCall;
    domain::CivilDate m_first{1970, 1, 5};
    int m_minutes = 0;
    int m_reviewTotal = 0;
    State m_state = State::loading;
};

}  // namespace mc::discovery
