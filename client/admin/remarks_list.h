#pragma once

#include <vector>

#include "domain/ids.h"
#include "protocol/application_remarks.h"
#include "widgets/titled_texts.h"

namespace mc::admin {

/// What was asked, answered and noted before a decision, oldest first, as admins read it.
class RemarksList : public widgets::TitledTexts {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    explicit RemarksList(domain::ZoneName zone, QWidget* parent = nullptr);

    void show(const std::vector<protocol::ApplicationRemark>& remarks, domain::UtcTime now);

private:
    domain::ZoneName m_zone;
};

}  // namespace mc::admin
