#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "platform/mail/transport.h"

namespace mc::mail {
namespace {

/// Message ids are ours, but a name on disk should not depend on that.
std::string fileName(std::string_view messageId) {
    std::string name(messageId);
    std::ranges::replace_if(
        name, [](char c) { return !(std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '@'); },
        '_');
    return name;
}

/// An earlier delivery of the same message, whenever it was.
std::filesystem::path existing(const std::filesystem::path& folder, const std::string& suffix) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename().string().ends_with(suffix)) return entry.path();
    }
    return {};
}

}  // namespace

FilesTransport::FilesTransport(std::filesystem::path folder, Sender sender, const base::Clock& clock)
    : m_folder(std::move(folder)), m_sender(std::move(sender)), m_clock(clock) {
    std::filesystem::create_directories(m_folder);
}

void FilesTransport::send(const Mail& mail, const std::string& messageId) {
    const auto now = m_clock.now();
    const auto suffix = '-' + fileName(messageId) + ".eml";
    auto target = existing(m_folder, suffix);
    if (target.empty()) target = m_folder / (std::to_string(now.seconds) + suffix);
    const auto partial = m_folder / ('.' + target.filename().string() + ".part");
    {
        std::ofstream file(partial, std::ios::binary | std::ios::trunc);
        file << toMime(mail, m_sender, messageId, now.seconds);
        if (!file.flush()) throw std::system_error(errno, std::generic_category(), "cannot write a mail file");
    }
    std::filesystem::rename(partial, target);
}

}  // namespace mc::mail
