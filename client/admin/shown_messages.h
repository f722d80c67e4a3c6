#pragma once

#include <QWidget>
#include <vector>

#include "domain/time.h"
#include "protocol/message_reports.h"

class QVBoxLayout;

namespace mc::admin {

/// Messages as admins read them: who, when and the words, plain. Object names: shownMessages, reportedWords.
class ShownMessages : public QWidget {
    Q_OBJECT

public:
    explicit ShownMessages(const domain::ZoneTable& zone, QWidget* parent = nullptr);

    /// The one that was reported stands out between those around it.
    void add(const protocol::MessageInContext& context);
    void add(const std::vector<protocol::ShownMessage>& messages);

private:
    QWidget* lineOf(const protocol::ShownMessage& message, bool reported) const;

    domain::ZoneTable m_zone;
    QVBoxLayout* m_column;
};

}  // namespace mc::admin
