#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "mentors/catalogue.h"

/// Made-up mentors for measuring: tags, companies and words as uneven as real ones.
namespace mc::bench {

using mentors::Catalogue;
using mentors::MentorRecord;

inline constexpr domain::UtcTime kNow{1'795'000'000};

inline const std::vector<std::string> kTags{
    "System design", "DSA",      "Backend",    "Frontend", "DevOps",     "ML / AI",    "Mobile",  "Career guidance",
    "Data science",  "Security", "Databases",  "Cloud",    "Kubernetes", "Leadership", "Product", "Résumé review",
    "Interview",     "Android",  "Networking", "Testing",  "C++",        "Java",       "Go",      "Rust",
    "Python",        "SRE",      "Analytics",  "Design",   "Startups",   "Negotiation"};
inline const std::vector<std::string> kLanguages{"English", "Hindi",  "Tamil",  "Telugu",
                                                 "Bengali", "Nepali", "French", "German"};
inline const std::vector<std::string> kFirst{"Ananya", "Rohan", "Sofia",   "Daniel",
                                             "Farah",  "Kenji", "Prakash", "Vikram"};
inline const std::vector<std::string> kTitles{"Engineer", "Staff Engineer", "Engineering Manager", "Tech Lead",
                                              "Architect"};

class MentorWorld {
public:
    explicit MentorWorld(int size, domain::UtcTime now = kNow) : m_now(now) {
        std::vector<MentorRecord> records;
        records.reserve(static_cast<std::size_t>(size));
        for (int i = 1; i <= size; ++i)
            records.push_back(mentor(i));
        catalogue.reset(std::move(records));
        for (int i = 1; i <= size; ++i)
            catalogue.setFreeTimes({i}, times(), m_now);
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    const std::string& one(const std::vector<std::string>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    /// A made-up word; the smaller numbers are frequent, most are rare.
    std::string word() {
        const auto uniform = std::uniform_real_distribution<double>(0, 1)(m_random);
        return "w" + std::to_string(static_cast<int>(40'000 * uniform * uniform * uniform));
    }
    MentorRecord mentor(std::int64_t id) {
        MentorRecord record;
        record.id = {id};
        record.slug = "mentor-" + std::to_string(id);
        record.name = one(kFirst) + " Family" + std::to_string(below(5000));
        record.company = "Company" + std::to_string(below(20) * below(20));
        record.headline = one(kTitles) + " at " + record.company;
        for (int i = 0; i < 40; ++i)
            record.bio += word() + " ";
        record.zone = {"Asia/Kolkata"};
        record.ratingCount = below(200);
        record.ratingSum = record.ratingCount * 3 + below(2 * record.ratingCount + 1);
        record.sessionsCompleted = below(900);
        record.yearsOfExperience = below(25);
        for (int i = 0; i < 4; ++i)
            record.expertise.push_back(kTags[static_cast<std::size_t>((below(30) * below(30) / 30 + i * 7) % 30)]);
        record.languages = {"English", kLanguages[static_cast<std::size_t>(1 + below(7))]};
        record.prices = {{30, domain::rupees(300 + below(2700))}, {60, domain::rupees(600 + below(2400))}};
        return record;
    }
    /// Evenings of about every other day.
    mentors::FreeTimes times() {
        mentors::FreeTimes times;
        times.noticeSeconds = 4 * domain::kHour;
        const auto today = m_now.seconds / domain::kDay;
        for (int day = 0; day < 45; ++day)
            if (below(2))
                for (int slot = 0; slot < 6; ++slot)
                    times.starts.push_back({(today + day) * domain::kDay + (12 + below(6)) * 3600 + slot * 1800});
        std::sort(times.starts.begin(), times.starts.end());
        return times;
    }

    Catalogue catalogue;

private:
    domain::UtcTime m_now;
    std::mt19937 m_random{20261119};
};

}  // namespace mc::bench
