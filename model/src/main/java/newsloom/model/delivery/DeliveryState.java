package newsloom.model.delivery;

/** What has become of a message. */
public enum DeliveryState {
    /** It is tried, or tried again, when its time has come. */
    WAITING,
    SENT,
    /** Nobody tries it any more until somebody wants it. */
    PARKED
}
