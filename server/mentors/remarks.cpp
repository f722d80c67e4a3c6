#include "mentors/remarks.h"

namespace mc::mentors {
namespace {

bool isAdmins(RemarkVoice voice) {
    return voice != RemarkVoice::answer;
}

protocol::ApplicationVoice voiceOf(RemarkVoice voice) {
    switch (voice) {
        case RemarkVoice::question:
            return protocol::ApplicationVoice::question;
        case RemarkVoice::answer:
            return protocol::ApplicationVoice::answer;
        case RemarkVoice::note:
            return protocol::ApplicationVoice::note;
    }
    return protocol::ApplicationVoice::note;
}

}  // namespace

std::vector<protocol::ApplicationRemark> remarksFor(Readers readers, database::Reader& reader,
                                                    const std::vector<RemarkRow>& rows) {
    const accounts::Directory directory;
    const bool forAdmins = readers == Readers::admins;
    std::vector<protocol::ApplicationRemark> remarks;
    for (const auto& row : rows) {
        if (row.voice == RemarkVoice::note && !forAdmins) continue;
        const auto author = directory.find(reader, row.author);
        const bool named = author && (forAdmins || !isAdmins(row.voice));
        remarks.push_back({voiceOf(row.voice), named ? author->name : std::string(), row.text, row.at});
    }
    return remarks;
}

}  // namespace mc::mentors
