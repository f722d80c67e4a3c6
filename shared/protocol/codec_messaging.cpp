#include "messaging.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(SystemLine);
MC_PROTOCOL_TYPE(Message);
MC_PROTOCOL_TYPE(SendMessage);
MC_PROTOCOL_TYPE(ThreadSummary);
MC_PROTOCOL_TYPE(Conversation);
MC_PROTOCOL_TYPE(ConversationPage);
MC_PROTOCOL_TYPE(MessagePage);
MC_PROTOCOL_TYPE(ConversationRef);
MC_PROTOCOL_TYPE(ChatSend);
MC_PROTOCOL_TYPE(MarkRead);
MC_PROTOCOL_TYPE(TypingEvent);
MC_PROTOCOL_TYPE(MessageReadEvent);
MC_PROTOCOL_TYPE(UnreadCountEvent);
MC_PROTOCOL_TYPE(PresenceEvent);

}  // namespace mc::protocol
