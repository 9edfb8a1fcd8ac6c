package newsloom.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/** The embedded broker's address, kept in its folder: the same over restarts, and where other processes look for it. */
public final class AddressFile {
    private static final String HOST = "127.0.0.1";
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final Path file;

    public AddressFile(Path brokerFolder) {
        this.file = brokerFolder.resolve("address");
    }

    /** The kept address where it is still free, else a new one, which is kept from now on. */
    public String claim() throws IOException {
        Optional<String> kept = read().filter(AddressFile::isFree);
        if (kept.isPresent()) {
            return kept.get();
        }
        String fresh = anyFree();
        write(fresh);
        return fresh;
    }

    /** The kept address if someone listens there now. */
    public Optional<String> answering() throws IOException {
        return read().filter(AddressFile::answers);
    }

    /** Another one than that which is taken, though nobody may listen there yet. */
    static String anyFreeBut(String taken) throws IOException {
        String free = anyFree();
        while (free.equals(taken)) {
            free = anyFree();
        }
        return free;
    }

    public static String anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return HOST + ":" + socket.getLocalPort();
        }
    }

    private Optional<String> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(file).strip()).filter(text -> text.matches("127\\.0\\.0\\.1:\\d{1,5}"));
    }

    /** Moved into place, so that nobody reads half an address. */
    private void write(String address) throws IOException {
        Path draft = file.resolveSibling("address.new");
        Files.writeString(draft, address + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isFree(String address) {
        try (ServerSocket socket = new ServerSocket(port(address), 1, loopback())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean answers(String address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port(address)), (int) TIMEOUT.toMillis());
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(HOST.length() + 1));
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
