#include "admin/public_profile_button.h"

#include <QDesktopServices>

namespace mc::admin {

namespace {

bool isWebAddress(const QUrl& url) {
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
}

}  // namespace

PublicProfileButton::PublicProfileButton(QWidget* parent) : Button(tr("Open the public profile"), Kind::link, parent) {
    setTrailingGlyph(widgets::Icon::externalLink);
    connect(this, &Button::clicked, this, [this] { QDesktopServices::openUrl(m_address); });
}

void PublicProfileButton::setAddress(const std::optional<std::string>& address) {
    m_address = address ? QUrl(QString::fromStdString(*address)) : QUrl();
    setVisible(isWebAddress(m_address));
}

}  // namespace mc::admin
