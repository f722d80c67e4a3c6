#include "discovery/profile_link.h"

#include <QClipboard>
#include <QGuiApplication>

namespace mc::discovery {

QString profileLink(const QString& slug) {
    return QStringLiteral("mentorconnect://mentors/%1").arg(slug);
}

void copyProfileLink(const QString& slug) {
    QGuiApplication::clipboard()->setText(profileLink(slug));
}

}  // namespace mc::discovery
