#include "demo/sample_texts.h"

#include <algorithm>
#include <stdexcept>

namespace mc::demo {

namespace {

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(at);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> linesOf(std::string_view text) {
    auto lines = split(text, '\n');
    std::erase_if(lines, [](const std::string& line) { return line.empty() || line[0] == '#'; });
    return lines;
}

/// "System design:3,DSA:2"
std::vector<protocol::ExpertiseLevel> expertiseFrom(const std::string& text) {
    std::vector<protocol::ExpertiseLevel> result;
    for (const auto& part : split(text, ',')) {
        const auto colon = part.rfind(':');
        result.push_back({part.substr(0, colon), std::stoi(part.substr(colon + 1))});
    }
    return result;
}

/// "Staff Engineer@Google:2021-;Engineer@Freshworks:2014-2017"
std::vector<protocol::ExperienceItem> experienceFrom(const std::string& text) {
    std::vector<protocol::ExperienceItem> result;
    for (const auto& part : split(text, ';')) {
        const auto at = part.find('@');
        const auto colon = part.rfind(':');
        const auto dash = part.rfind('-');
        protocol::ExperienceItem item{part.substr(at + 1, colon - at - 1),
                                      part.substr(0, at),
                                      std::stoi(part.substr(colon + 1, dash - colon - 1)),
                                      {}};
        if (dash + 1 < part.size()) item.toYear = std::stoi(part.substr(dash + 1));
        result.push_back(std::move(item));
    }
    return result;
}

SampleMentor mentorFrom(const std::string& line, const std::vector<std::string>& topics) {
    const auto column = split(line, '|');
    if (column.size() != 15) throw std::runtime_error("mentors.psv: 15 columns are wanted in: " + line);
    SampleMentor mentor;
    mentor.name = column[0];
    mentor.zone.value = column[5];
    mentor.languages = split(column[6], ',');
    mentor.weeklyPattern = column[12];
    auto& profile = mentor.profile;
    profile.headline = column[1];
    profile.company = column[2];
    profile.city = column[3];
    profile.country = column[4];
    profile.yearsOfExperience = std::stoi(column[7]);
    profile.expertise = expertiseFrom(column[8]);
    profile.prices = {{30, domain::rupees(std::stoi(column[9]))}, {60, domain::rupees(std::stoi(column[10]))}};
    profile.instantBook = column[11] == "1";
    profile.experience = experienceFrom(column[13]);
    profile.bio = column[14];
    profile.topics = topics;
    return mentor;
}

std::map<std::string, std::vector<std::string>> sections(std::string_view text) {
    std::map<std::string, std::vector<std::string>> result;
    std::string name;
    for (auto& line : linesOf(text)) {
        if (line.front() == '[')
            name = line.substr(1, line.size() - 2);
        else
            result[name].push_back(std::move(line));
    }
    return result;
}

}  // namespace

SampleTexts readSampleTexts() {
    SampleTexts texts;
    texts.lines = sections(base::contentOf(sampleFiles(), "texts.txt"));
    auto people = sections(base::contentOf(sampleFiles(), "people.txt"));
    texts.firstNames = split(people["first"].at(0), ' ');
    texts.lastNames = split(people["last"].at(0), ' ');
    texts.zones = split(people["zone"].at(0), ' ');
    for (const auto& line : linesOf(base::contentOf(sampleFiles(), "mentors.psv")))
        texts.mentors.push_back(mentorFrom(line, texts.lines["topic"]));
    return texts;
}

std::vector<protocol::WeeklyWindow> weeklyWindows(const std::string& pattern) {
    const auto at = [](int hour) { return domain::WallTime{hour * 60}; };
    std::vector<protocol::WeeklyWindow> windows;
    const auto add = [&](int first, int last, int begin, int end) {
        for (int day = first; day <= last; ++day)
            windows.push_back({day, at(begin), at(end)});
    };
    if (pattern == "mornings") add(1, 5, 8, 11);
    if (pattern == "afternoons") add(1, 4, 13, 17);
    if (pattern == "evenings") add(1, 5, 18, 22);
    if (pattern == "full") {
        add(1, 5, 9, 12);
        add(1, 5, 17, 21);
    }
    if (pattern != "weekends") add(7, 7, 10, 13);
    if (pattern == "weekends") add(6, 7, 9, 18);
    return windows;
}

}  // namespace mc::demo
