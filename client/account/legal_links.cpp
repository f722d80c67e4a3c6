#include "account/legal_links.h"

#include "account/legal_sections.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"

namespace mc::account {

using namespace widgets;

LegalLinks::LegalLinks(const QString& named, QWidget* parent) : QWidget(parent) {
    auto* row = new FlowLayout(this, metrics::kGap);
    for (const auto kind : domain::textsToAgree({})) {
        auto* link = new Button(legalTitle(kind), Button::Kind::link);
        link->setSize(Button::Size::small);
        link->setObjectName(named + u'_' + legalName(kind));
        row->addWidget(link);
        connect(link, &Button::clicked, this, [this, kind] { emit wanted(kind); });
    }
}

}  // namespace mc::account
