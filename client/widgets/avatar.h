#pragma once

#include <QWidget>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {

/// A person's disc with her photo, or initials in her own colours: 24, 32, 40, 48 or 72 wide. The dot says online or offline, and
/// so does the accessible name.
class Avatar : public QWidget {
    Q_OBJECT

public:
    /// `key` is the person's id as text.
    explicit Avatar(int size, const QString& key = {}, const QString& name = {}, QWidget* parent = nullptr);

    void setPerson(const QString& key, const QString& name);
    void setPresence(Presence presence);
    /// What lies behind, for the edge of the dot; surface by default.
    void setGround(Token ground);

    QSize sizeHint() const override { return {m_size + 1, m_size + 1}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void announce();

    int m_size;
    QString m_key;
    QString m_name;
    Presence m_presence = Presence::none;
    Token m_ground = Token::surface;
};

}  // namespace mc::widgets
