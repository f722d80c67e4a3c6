#pragma once

#include <QByteArray>
#include <string>
#include <vector>

#include "protocol/codec.h"
#include "protocol/mentors.h"
#include "protocol/reviews.h"
#include "protocol/scheduling.h"

/// The people and times of the design's story: Wednesday 18 November 2026, 16:42 in Kolkata.
namespace mc::support {

inline domain::UtcTime instant(const char* iso) {
    return *domain::parseIso(iso);
}
inline domain::UtcTime storyNow() {
    return instant("2026-11-18T11:12:00Z");
}

struct SampleMentor {
    const char* name;
    const char* headline;
    std::vector<std::string> tags;
    double rating;
    int reviews;
    int sessions;
    int rupees;
    const char* next;  ///< Empty: fully booked.
    bool online;
};

inline protocol::MentorCard cardOf(const SampleMentor& sample, std::int64_t id) {
    protocol::MentorCard card;
    card.id = {id};
    card.name = sample.name;
    card.slug = sample.name;
    for (char& c : card.slug)
        c = c == ' ' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    card.headline = sample.headline;
    card.expertise = sample.tags;
    card.ratingAverage = sample.rating;
    card.reviewCount = sample.reviews;
    card.sessionsCompleted = sample.sessions;
    card.priceFrom = domain::rupees(sample.rupees);
    card.verified = true;
    card.online = sample.online;
    card.timeZone = {"Asia/Kolkata"};
    card.languages = {"English", "Hindi"};
    if (*sample.next) card.nextFreeAt = instant(sample.next);
    return card;
}

inline std::vector<protocol::MentorCard> sampleMentors() {
    const std::vector<SampleMentor> samples{
        {"Ananya Krishnan",
         "Staff Engineer at Google",
         {"System design", "DSA", "Backend", "DevOps", "Career"},
         4.9,
         212,
         486,
         899,
         "2026-11-18T13:00:00Z",
         true},
        {"Rohan Mehta",
         "SDE-2 at Microsoft",
         {"DSA", "System design", "Backend"},
         4.8,
         164,
         331,
         499,
         "2026-11-18T14:30:00Z",
         true},
        {"Sofia Almeida",
         "Engineering Manager, Shopify Portugal",
         {"System design", "Career"},
         4.9,
         138,
         312,
         999,
         "2026-11-24T14:30:00Z",
         false},
        {"Daniel Okafor",
         "Principal Engineer at Monzo",
         {"System design", "Backend", "DevOps"},
         4.7,
         96,
         204,
         1199,
         "2026-11-19T08:30:00Z",
         true},
        {"Farah Siddiqui",
         "Senior SDE at Amazon",
         {"System design", "DSA", "Backend"},
         4.8,
         187,
         402,
         699,
         "2026-11-18T16:00:00Z",
         false},
        {"Kenji Watanabe",
         "Tech Lead at Mercari",
         {"Backend", "System design", "DevOps"},
         4.6,
         71,
         158,
         799,
         "2026-11-21T06:00:00Z",
         true},
        {"Prakash Bhattarai",
         "Platform Engineer, Leapfrog",
         {"DevOps", "System design"},
         4.8,
         54,
         117,
         499,
         "2026-11-19T03:15:00Z",
         true},
        {"Vikram Reddy",
         "Staff Engineer at Flipkart",
         {"System design", "Backend", "DSA", "Career"},
         4.9,
         241,
         538,
         1099,
         "",
         false},
        {"Elena Lindqvist",
         "Senior Engineer at Spotify",
         {"System design", "Frontend"},
         4.7,
         62,
         133,
         899,
         "2026-11-20T10:30:00Z",
         false},
    };
    std::vector<protocol::MentorCard> cards;
    for (std::size_t i = 0; i < samples.size(); ++i)
        cards.push_back(cardOf(samples[i], static_cast<std::int64_t>(i + 1) * 7919));
    return cards;
}

inline protocol::MentorFacets sampleFacets() {
    protocol::MentorFacets facets;
    facets.expertise = {{"System design", 9}, {"DSA", 6},     {"Backend", 6}, {"Frontend", 3},
                        {"DevOps", 2},        {"ML / AI", 1}, {"Mobile", 0}};
    facets.languages = {{"English", 9}, {"Hindi", 5}, {"Tamil", 1}};
    facets.companies = {{"Google", 3}, {"Microsoft", 2}, {"Amazon", 2}, {"Flipkart", 1}, {"Spotify", 1}};
    facets.ratings = {{"3", 9}, {"4", 9}, {"4.5", 9}};
    return facets;
}

inline protocol::MentorPage samplePage() {
    protocol::MentorPage page;
    page.items = sampleMentors();
    page.total = static_cast<int>(page.items.size());
    page.facets = sampleFacets();
    return page;
}

inline protocol::MentorProfile sampleProfile() {
    protocol::MentorProfile profile;
    profile.card = sampleMentors().front();
    profile.card.timeZone = {"Europe/London"};
    profile.card.languages = {"English", "Hindi", "Tamil"};
    profile.bio =
        "I interview for backend and infrastructure roles and have run more than 300 system design rounds. "
        "We start from a problem you choose, and I stop you where an interviewer would.";
    profile.city = "London";
    profile.country = "United Kingdom";
    profile.yearsOfExperience = 11;
    profile.expertise = {{"System design", 3}, {"DSA", 3}, {"Backend", 3}, {"DevOps", 2}, {"Career guidance", 2}};
    profile.experience = {{"Google", "Staff Engineer", 2021, {}},
                          {"Flipkart", "Senior Engineer", 2017, 2021},
                          {"Infosys", "Engineer", 2015, 2017}};
    profile.prices = {{30, domain::rupees(899)}, {60, domain::rupees(1599)}};
    profile.topics = {"Mock interview", "System design", "Career guidance"};
    profile.responseSeconds = 6720;
    profile.repeatRatePercent = 46;
    return profile;
}

inline protocol::SlotList sampleSlots(int duration) {
    protocol::SlotList list;
    list.mentorZone = {"Europe/London"};
    list.durationMinutes = duration;
    const auto add = [&](const char* iso, int freeMinutes) {
        protocol::Slot slot;
        slot.startsAt = instant(iso);
        slot.freeMinutes = freeMinutes;
        slot.state = freeMinutes == 0         ? protocol::SlotState::booked
                     : freeMinutes < duration ? protocol::SlotState::too_short
                                              : protocol::SlotState::free;
        list.items.push_back(slot);
    };
    add("2026-11-18T13:00:00Z", 60), add("2026-11-18T13:30:00Z", 30), add("2026-11-18T14:00:00Z", 0);
    add("2026-11-18T15:00:00Z", 90), add("2026-11-18T15:30:00Z", 60), add("2026-11-18T16:00:00Z", 30);
    add("2026-11-19T12:30:00Z", 0), add("2026-11-19T13:00:00Z", 0), add("2026-11-19T13:30:00Z", 90);
    add("2026-11-19T14:00:00Z", 60), add("2026-11-19T14:30:00Z", 30), add("2026-11-19T15:30:00Z", 30);
    add("2026-11-19T16:00:00Z", 0), add("2026-11-20T13:30:00Z", 30), add("2026-11-20T14:00:00Z", 0);
    add("2026-11-20T14:30:00Z", 60), add("2026-11-20T15:00:00Z", 30), add("2026-11-20T15:30:00Z", 0);
    add("2026-11-21T13:00:00Z", 30), add("2026-11-21T14:00:00Z", 30), add("2026-11-21T14:30:00Z", 0);
    add("2026-11-22T13:30:00Z", 120), add("2026-11-22T14:00:00Z", 90), add("2026-11-22T14:30:00Z", 60);
    add("2026-11-22T15:00:00Z", 30), add("2026-11-22T16:00:00Z", 30);
    return list;
}

inline protocol::ReviewPage sampleReviews() {
    protocol::ReviewPage page;
    page.items = {
        {{1},
         "Arjun Pillai",
         {3},
         "Mock interview",
         5,
         "She stopped me at the cache and asked what breaks first. That one question changed how I open every round.",
         true,
         instant("2026-11-12T10:00:00Z"),
         {}},
        {{2},
         "Leila Haddad",
         {6},
         "System design",
         5,
         "Clear structure, honest feedback, and a written list of what to practise before the onsite.",
         true,
         instant("2026-11-09T10:00:00Z"),
         protocol::ReviewReply{"Thank you, Leila. Tell me how it went.", instant("2026-11-09T12:00:00Z")}},
        {{3},
         "Ishaan Verma",
         {9},
         "DSA",
         4,
         "Good pace. I would have liked more time for the second problem.",
         true,
         instant("2026-11-02T10:00:00Z"),
         {}}};
    page.total = 212;
    page.stars = {2, 3, 10, 47, 150};
    page.next = "c2";
    return page;
}

template <class T>
QByteArray json(const T& value) {
    return QByteArray::fromStdString(protocol::encode(value));
}

}  // namespace mc::support
