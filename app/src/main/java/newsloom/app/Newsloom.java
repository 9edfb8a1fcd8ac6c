package newsloom.app;

/** Where the {@code newsloom} command begins. */
public final class Newsloom {
    private Newsloom() {}

    public static void main(String[] args) {
        System.out.println("newsloom " + String.join(" ", args));
    }
}
