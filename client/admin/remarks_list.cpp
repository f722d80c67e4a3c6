#include "admin/remarks_list.h"

#include "text/format.h"

namespace mc::admin {

using protocol::ApplicationVoice;

RemarksList::RemarksList(domain::ZoneName zone, QWidget* parent) : TitledTexts(parent), m_zone(std::move(zone)) {}

void RemarksList::show(const std::vector<protocol::ApplicationRemark>& remarks, domain::UtcTime now) {
    clear();
    const auto zone = text::zoneTable(m_zone);
    for (const auto& remark : remarks) {
        const QString who = QString::fromStdString(remark.author);
        const QString when = text::relativeTime(zone, remark.at, now);
        const QString words = QString::fromStdString(remark.text);
        if (remark.voice == ApplicationVoice::question) add(tr("%1 asked, %2").arg(who, when), words);
        if (remark.voice == ApplicationVoice::answer) add(tr("%1 answered, %2").arg(who, when), words);
        if (remark.voice == ApplicationVoice::note) add(tr("%1 noted for admins, %2").arg(who, when), words);
    }
}

}  // namespace mc::admin
