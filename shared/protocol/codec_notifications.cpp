#include "notifications.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(NotificationParameters);
MC_PROTOCOL_TYPE(Notification);
MC_PROTOCOL_TYPE(NotificationPage);
MC_PROTOCOL_TYPE(UnreadNotifications);
MC_PROTOCOL_TYPE(BookingChangedEvent);

}  // namespace mc::protocol
