#include "widgets/avatar.h"

#include <QPainter>

#include "widgets/accessible.h"

namespace mc::widgets {

Avatar::Avatar(int size, const QString& key, const QString& name, QWidget* parent)
    : QWidget(parent), m_size(size), m_key(key), m_name(name) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    announce();
}

void Avatar::setPerson(const QString& key, const QString& name) {
    m_key = key;
    m_name = name;
    announce();
    update();
}

void Avatar::setPresence(Presence presence) {
    m_presence = presence;
    announce();
    update();
}

void Avatar::setGround(Token ground) {
    m_ground = ground;
    update();
}

void Avatar::announce() {
    switch (m_presence) {
        case Presence::none:
            setSpokenName(*this, m_name);
            return;
        case Presence::online:
            setSpokenName(*this, tr("%1, online").arg(m_name));
            return;
        case Presence::offline:
            setSpokenName(*this, tr("%1, offline").arg(m_name));
            return;
    }
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawAvatar(painter, QRectF(0, 0, m_size, m_size), m_key, m_name, m_presence, themeOf(this).color(m_ground));
}

}  // namespace mc::widgets
