#pragma once

#include <QUrl>
#include <optional>
#include <string>

#include "widgets/button.h"

namespace mc::admin {

/// Opens the public profile somebody named, in the browser. Only addresses of the web, whatever was written; hidden
/// where there is none.
class PublicProfileButton : public widgets::Button {
    Q_OBJECT

public:
    explicit PublicProfileButton(QWidget* parent = nullptr);

    void setAddress(const std::optional<std::string>& address);

private:
    QUrl m_address;
};

}  // namespace mc::admin
