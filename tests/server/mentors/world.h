#pragma once

#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "mentors/catalogue.h"
#include "protocol/codec.h"

/// Random mentors out of small vocabularies, so that every filter meets many, some and none.
namespace mc::mentors::world {

inline constexpr domain::UtcTime kNow{1'795'000'000};

inline const std::vector<std::string> kTags{"System design", "DSA",           "Backend",    "Frontend",
                                            "DevOps",        "ML / AI",       "C++",        "C#",
                                            "Career",        "Résumé review", "डेटा विज्ञान", "Go & gRPC"};
inline const std::vector<std::string> kCompanies{"Google", "Microsoft", "Flipkart", "Société Générale", "Zoho", ""};
inline const std::vector<std::string> kLanguages{"English", "हिन्दी", "Tamil", "Português", "Nepali"};
inline const std::vector<std::string> kNames{"Ananya Krishnan", "Rohan Mehta",    "Sofía Álvarez", "Daniel Okafor",
                                             "Łukasz Nowak",    "Kenji Watanabe", "अनन्या शर्मा",    "Prakash Bhattarai",
                                             "Elena Lindqvist", "Zoë Müller"};
inline const std::vector<std::string> kBios{"I help with interviews.", "Systems at scale; reviewed 500 designs.",
                                            "मैं आपकी मदद करूँगी।", "Backend engineer turned manager.", ""};

class Maker {
public:
    explicit Maker(unsigned seed) : m_random(seed) {}

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    const std::string& one(const std::vector<std::string>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    std::vector<std::string> some(std::vector<std::string> from, int most) {
        std::shuffle(from.begin(), from.end(), m_random);
        from.resize(static_cast<std::size_t>(below(most + 1)));
        return from;
    }

    MentorRecord mentor(std::int64_t id) {
        MentorRecord record;
        record.id = {id};
        record.slug = "mentor-" + std::to_string(id);
        record.name = one(kNames);
        record.company = one(kCompanies);
        record.headline = one({"Staff Engineer", "Manager", "Backend lead"}) + (record.company.empty() ? "" : " at ") +
                          record.company;
        record.bio = one(kBios);
        record.city = one({"London", "São Paulo", "काठमाडौँ"});
        record.country = one({"India", "Nepal", "Brasil"});
        record.zone = {one({"Asia/Kolkata", "Asia/Kathmandu", "Europe/London"})};
        record.verified = below(2);
        record.instantBook = below(2);
        record.ratingCount = below(3) ? below(40) : 0;
        for (int i = 0; i < record.ratingCount; ++i)
            record.ratingSum += 1 + below(5);
        record.sessionsCompleted = below(60);
        record.languages = some(kLanguages, 3);
        record.expertise = some(kTags, 4);
        record.topics = some({"Mock interview", "Offer negotiation", "CI/CD"}, 2);
        record.prices = prices();
        return record;
    }

    FreeTimes freeTimes(domain::UtcTime now) {
        FreeTimes times;
        times.noticeSeconds = below(4) * 4 * domain::kHour;
        if (below(5) == 0) return times;
        auto at = now.seconds / 900 * 900;
        for (auto count = below(60); count > 0; --count) {
            at += 900 * (1 + below(below(3) ? 8 : 400));
            if (at < now.seconds + kAvailabilityDays * domain::kDay) times.starts.push_back({at});
        }
        return times;
    }

private:
    std::vector<Offer> prices() {
        std::vector<Offer> list;
        if (below(10) == 0) list.push_back({15, domain::rupees(150 + below(5) * 10)});
        if (below(10)) list.push_back({30, domain::rupees(300 + below(28) * 100)});
        if (below(2) || list.empty()) list.push_back({60, domain::rupees(500 + below(30) * 100)});
        return list;
    }

    std::mt19937 m_random;
};

/// Of what the catalogue answers; throws where it refuses.
inline protocol::MentorPage page(const Catalogue& catalogue, const MentorQuery& query, domain::UtcTime now = kNow) {
    const auto text = catalogue.search(query, now);
    if (!text) throw std::runtime_error(text.error().detail);
    auto decoded = protocol::decode<protocol::MentorPage>(**text);
    if (!decoded) throw std::runtime_error(decoded.error().detail + " in " + **text);
    return *decoded;
}

}  // namespace mc::mentors::world
