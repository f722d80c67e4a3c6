#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <string>
#include <unordered_set>

/// Account numbers that are looked for where none may be.
namespace mc::test {

inline constexpr std::size_t kCanaryDigits = 14;

inline std::string accountNumber(int place) {
    return std::to_string(50'100'000'000'000 + 7'919 * place);
}

/// Every run of as many digits as an account number has that is one of them.
inline int accountsIn(const QByteArray& text, const std::unordered_set<std::string>& accounts) {
    int found = 0;
    std::size_t run = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        run = text[at] >= '0' && text[at] <= '9' ? run + 1 : 0;
        if (run < kCanaryDigits) continue;
        const auto begin = at + 1 - static_cast<qsizetype>(kCanaryDigits);
        found += static_cast<int>(accounts.count(text.mid(begin, kCanaryDigits).toStdString()));
    }
    return found;
}

inline QByteArray everyFileIn(const QString& folder) {
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) all += file.readAll();
    }
    return all;
}

}  // namespace mc::test
