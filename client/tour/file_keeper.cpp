#include "tour/file_keeper.h"

#include <QFile>
#include <filesystem>

namespace mc::tour {

FileKeeper::FileKeeper(QString file) : TokenKeeper({}), m_file(std::move(file)) {}

/// Without waiting for the disk: a keychain takes it and answers later.
void FileKeeper::store(const QByteArray& token, std::function<void(bool)> done) {
    QFile file(m_file + QStringLiteral(".new"));
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(token) == token.size() && file.flush();
    std::error_code trouble;
    if (written) std::filesystem::rename(file.fileName().toStdString(), m_file.toStdString(), trouble);
    if (done) done(written && !trouble);
}

/// Later, as a keychain answers.
void FileKeeper::load(std::function<void(const Kept&)> done) {
    const auto answer = [this, done = std::move(done)] {
        QFile file(m_file);
        done({file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), true});
    };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

void FileKeeper::forget() {
    QFile::remove(m_file);
}

}  // namespace mc::tour
