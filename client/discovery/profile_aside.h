#pragma once

#include <QWidget>

#include "protocol/mentors.h"

class QVBoxLayout;

namespace mc::discovery {

/// Beside the profile: expertise with how well, topics, and the experience as a timeline.
class ProfileAside : public QWidget {
    Q_OBJECT

public:
    explicit ProfileAside(QWidget* parent = nullptr);

    void setProfile(const protocol::MentorProfile& profile);

private:
    QVBoxLayout* m_column;
};

}  // namespace mc::discovery
