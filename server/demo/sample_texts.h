#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/embedded_file.h"
#include "protocol/mentors.h"
#include "protocol/scheduling.h"

namespace mc::demo {

/// The files of resources/demo.
std::span<const base::EmbeddedFile> sampleFiles();

/// A mentor as a line of mentors.psv describes one.
struct SampleMentor {
    std::string name;
    domain::ZoneName zone;
    std::vector<std::string> languages;
    protocol::OwnMentorProfile profile;
    std::string weeklyPattern;  ///< afternoons, mornings, evenings, weekends or full.
};

/// What the sample data is made of. Throws std::runtime_error naming the line that cannot be read.
struct SampleTexts {
    std::vector<SampleMentor> mentors;
    std::vector<std::string> firstNames;
    std::vector<std::string> lastNames;
    std::vector<std::string> zones;
    std::map<std::string, std::vector<std::string>> lines;  ///< By section of texts.txt.
};
SampleTexts readSampleTexts();

std::vector<protocol::WeeklyWindow> weeklyWindows(const std::string& pattern);

}  // namespace mc::demo
